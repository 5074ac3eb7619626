package org.xinqiao.conformance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the shared {@link Town} to tests; built for the first of them, stopped after the last. */
final class InTown implements ParameterResolver {
  private static final Namespace ALL = Namespace.create(InTown.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Town.class;
  }

  @Override
  public Town resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot().getStore(ALL).computeIfAbsent("town", key -> Town.shared(), Town.class);
  }
}
