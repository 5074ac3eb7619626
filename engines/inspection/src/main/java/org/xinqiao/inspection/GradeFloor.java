package org.xinqiao.inspection;

/** At or above one level of one scheme, another scheme has at least a certain level. */
record GradeFloor(String scheme, String level, String raisedScheme, String raisedLevel) {

  GradeVector raise(GradeVector vector, GradeRules rules) {
    GradeScheme from = rules.scheme(scheme);
    boolean reached =
        vector.level(from).filter(held -> from.rank(held) >= from.rank(level)).isPresent();
    return reached ? vector.join(GradeVector.of(rules.scheme(raisedScheme), raisedLevel)) : vector;
  }
}
