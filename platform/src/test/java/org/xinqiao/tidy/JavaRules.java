package org.xinqiao.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about the shape of Java code, read from the compiler's own tree. */
final class JavaRules extends TreePathScanner<Void, Void> {
  static final int MOST_METHOD_LINES = 60;
  static final int MOST_PARAMETERS = 5;
  static final int MOST_CONSTRUCTOR_PARAMETERS = 6;

  private static final Pattern EMPTY_WORDS =
      Pattern.compile("Abstract.*|.*(Impl|Managers?|Helpers?|Utils?|Base|DTO|Dto|Info|Data)");

  /** Who may touch the standard streams, each with the reason. */
  private static final Map<String, String> STREAMS =
      Map.of(
          "engines/extraction/src/main/java/org/xinqiao/extraction/worker/Worker.java",
          "sends what libraries print elsewhere, since standard output carries the answers");

  private final Source source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Untidy> found = new ArrayList<>();

  private JavaRules(Source source, CompilationUnitTree unit, SourcePositions positions) {
    this.source = source;
    this.unit = unit;
    this.positions = positions;
  }

  /** What is untidy in one parsed file. */
  static List<Untidy> check(Source source, CompilationUnitTree unit, SourcePositions positions) {
    var rules = new JavaRules(source, unit, positions);
    rules.scan(unit, null);
    return rules.found;
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (EMPTY_WORDS.matcher(type.getSimpleName()).matches()) {
      report(
          type,
          "the type name " + type.getSimpleName() + " says nothing",
          "name what it is, with a word of docs/glossary.md");
    }
    return super.visitClass(type, nothing);
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    if (method.getBody() != null) {
      var length = lastLine(method.getBody()) - line(method.getBody()) + 1;
      if (length > MOST_METHOD_LINES) {
        var wrong = method.getName() + " has " + length + " lines, over " + MOST_METHOD_LINES;
        report(method, wrong, "take out a step that has a name of its own");
      }
    }
    checkParameters(method);
    return super.visitMethod(method, nothing);
  }

  private void checkParameters(MethodTree method) {
    var constructor = method.getReturnType() == null;
    if (constructor && isInRecord()) {
      return;
    }
    var most = constructor ? MOST_CONSTRUCTOR_PARAMETERS : MOST_PARAMETERS;
    var count = method.getParameters().size();
    if (count > most) {
      var name = constructor ? "the constructor" : method.getName();
      report(method, name + " takes " + count + " parameters, over " + most, "make a record");
    }
  }

  private boolean isInRecord() {
    return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
    var standard = Set.of("System.out", "System.err").contains(select.toString());
    if (standard && source.isMain() && !STREAMS.containsKey(source.path())) {
      report(select, select + " in main code", "log, or take a PrintStream from main");
    }
    return super.visitMemberSelect(select, nothing);
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
    if (Set.of("Disabled", "Ignore").contains(annotation.getAnnotationType().toString())) {
      report(annotation, "a skipped test", "repair or delete it");
    }
    return super.visitAnnotation(annotation, nothing);
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String text && speaksSql()) {
      found.addAll(PlaceRules.sql(source, line(literal), text));
    }
    return super.visitLiteral(literal, nothing);
  }

  private boolean speaksSql() {
    return source.name().endsWith("Store.java")
        || source.text().contains("import org.springframework.jdbc.core.");
  }

  private void report(Tree where, String wrong, String remedy) {
    found.add(new Untidy(source.path(), line(where), wrong, remedy));
  }

  private long line(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }

  private long lastLine(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
  }
}
