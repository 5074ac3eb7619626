package org.xinqiao.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of the JSON subset that has one canonical form: no fractions, no huge numbers. */
public sealed interface Json {
  /** Text; lone surrogates cannot be written. */
  record Text(String value) implements Json {}

  /** A whole number between -(2^53-1) and 2^53-1, so that every JSON tool reads the same one. */
  record Whole(long value) implements Json {
    static final long MAX = (1L << 53) - 1;

    /** Refuses numbers that some readers would round. */
    public Whole {
      if (value > MAX || value < -MAX) {
        throw new IllegalArgumentException("beyond 2^53: " + value);
      }
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** Null. */
  record Null() implements Json {}

  /** An array. */
  record Array(List<Json> values) implements Json {
    /** Copies the list. */
    public Array {
      values = List.copyOf(values);
    }

    /** An array of texts. */
    public static Array ofTexts(List<String> texts) {
      return new Array(texts.stream().<Json>map(Text::new).toList());
    }
  }

  /** An object; names sort by UTF-16 code units, which is how {@link String} compares. */
  record Obj(SortedMap<String, Json> members) implements Json {
    /** Copies the map into natural order. */
    public Obj {
      SortedMap<String, Json> sorted = new TreeMap<>();
      sorted.putAll(members);
      members = Collections.unmodifiableSortedMap(sorted);
    }

    /** The member, if there is one. */
    public Optional<Json> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The member, if it is text. */
    public Optional<String> text(String name) {
      return member(name).filter(Text.class::isInstance).map(json -> ((Text) json).value());
    }

    /** The member, if it is a whole number. */
    public OptionalLong whole(String name) {
      return members.get(name) instanceof Whole(long value)
          ? OptionalLong.of(value)
          : OptionalLong.empty();
    }

    /** The member, if it is an object. */
    public Optional<Obj> object(String name) {
      return member(name).filter(Obj.class::isInstance).map(Obj.class::cast);
    }

    /** A copy with the member set. */
    public Obj with(String name, Json value) {
      SortedMap<String, Json> changed = new TreeMap<>(members);
      changed.put(name, value);
      return new Obj(changed);
    }

    /** A copy with the member set to text. */
    public Obj with(String name, String value) {
      return with(name, new Text(value));
    }

    /** A copy with the member set to a whole number. */
    public Obj with(String name, long value) {
      return with(name, new Whole(value));
    }
  }

  /** An object without members, to build on. */
  static Obj object() {
    return new Obj(new TreeMap<>());
  }
}
