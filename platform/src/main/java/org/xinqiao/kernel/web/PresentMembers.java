package org.xinqiao.kernel.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the interface description which members are always there: those that are not {@code
 * Nullable}. Whoever writes a program against it then knows what may be missing.
 */
@Component
class PresentMembers implements ModelConverter {
  private static final String DEFINED = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var schema = chain.next().resolve(type, context, chain);
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      var model = model(schema, context);
      Arrays.stream(raw.getRecordComponents())
          .filter(PresentMembers::isAlwaysThere)
          .map(RecordComponent::getName)
          .filter(name -> isNewlyRequired(model, name))
          .forEach(model::addRequiredItem);
    }
    return schema;
  }

  /** What a schema that only refers to another one refers to. */
  private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
    var reference = schema.get$ref();
    if (reference == null) {
      return schema;
    }
    var defined = context.getDefinedModels().get(reference.substring(DEFINED.length()));
    return Objects.requireNonNullElse(defined, schema);
  }

  private static boolean isAlwaysThere(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isNewlyRequired(Schema<?> model, String name) {
    var known = model.getProperties() != null && model.getProperties().containsKey(name);
    return known && (model.getRequired() == null || !model.getRequired().contains(name));
  }
}
