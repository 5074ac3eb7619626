package org.xinqiao.account;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;

/**
 * Which functions a set of roles has. The functions are found where they are declared: the
 * constants of the platform's own parts.
 */
@Service
public class HeldFunctions {
  private static final String OURS = "org.xinqiao.";

  private final ApplicationContext context;
  private volatile @Nullable List<FunctionPermission> declared;

  HeldFunctions(ApplicationContext context) {
    this.context = context;
  }

  /** Ids of the functions that one of {@code roles} has, sorted. */
  public List<String> of(Set<Role> roles) {
    return declared().stream()
        .filter(function -> !Collections.disjoint(function.roles(), roles))
        .map(FunctionPermission::id)
        .sorted()
        .toList();
  }

  /** Every function of the platform. */
  public List<FunctionPermission> declared() {
    var known = declared;
    if (known == null) {
      known = find();
      declared = known;
    }
    return known;
  }

  private List<FunctionPermission> find() {
    var found = new ArrayList<FunctionPermission>();
    for (var name : context.getBeanDefinitionNames()) {
      var type = context.getType(name, false);
      if (type != null && type.getName().startsWith(OURS)) {
        Arrays.stream(ClassUtils.getUserClass(type).getDeclaredFields())
            .filter(HeldFunctions::isFunction)
            .map(HeldFunctions::value)
            .filter(function -> !found.contains(function))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isFunction(Field field) {
    return Modifier.isStatic(field.getModifiers()) && field.getType() == FunctionPermission.class;
  }

  private static FunctionPermission value(Field field) {
    try {
      field.setAccessible(true);
      return (FunctionPermission) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError("A constant of ours can't be read: " + field, e);
    }
  }
}
