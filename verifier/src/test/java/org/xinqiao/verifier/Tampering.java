package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;

/**
 * One value of a JSON text, replaced by another of its kind.
 *
 * @param place names and numbers from the top down to the value
 * @param text the canonical text with the value replaced
 */
record Tampering(List<String> place, String text) {
  /** Every value of the text that holds no further values, replaced one at a time. */
  static List<Tampering> all(String text) {
    Json json = CanonicalJson.parse(text.getBytes(UTF_8)).orThrow();
    List<Tampering> all = new ArrayList<>();
    for (List<String> place : places(json)) {
      Json changed = changed(json, place);
      all.add(new Tampering(place, new String(CanonicalJson.write(changed), UTF_8)));
    }
    return all;
  }

  private static List<List<String>> places(Json json) {
    return switch (json) {
      case Json.Obj object ->
          object.members().entrySet().stream()
              .flatMap(member -> below(member.getKey(), member.getValue()).stream())
              .toList();
      case Json.Array(List<Json> values) -> {
        List<List<String>> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          places.addAll(below(Integer.toString(i), values.get(i)));
        }
        yield places;
      }
      default -> List.of(List.of());
    };
  }

  private static List<List<String>> below(String step, Json json) {
    List<List<String>> places = new ArrayList<>();
    for (List<String> rest : places(json)) {
      List<String> place = new ArrayList<>(List.of(step));
      place.addAll(rest);
      places.add(place);
    }
    return places;
  }

  private static Json changed(Json json, List<String> place) {
    return switch (json) {
      case Json.Text(String value) -> new Json.Text(value + "x");
      case Json.Whole(long value) -> new Json.Whole(value + 1);
      case Json.Bool(boolean value) -> new Json.Bool(!value);
      case Json.Null() -> new Json.Whole(0);
      case Json.Obj object -> {
        Json member = object.member(place.getFirst()).orElseThrow();
        yield object.with(place.getFirst(), changed(member, place.subList(1, place.size())));
      }
      case Json.Array(List<Json> values) -> {
        List<Json> copy = new ArrayList<>(values);
        int at = Integer.parseInt(place.getFirst());
        copy.set(at, changed(copy.get(at), place.subList(1, place.size())));
        yield new Json.Array(copy);
      }
    };
  }

  /** The files of a bundle with this one replaced. */
  Map<String, String> in(Map<String, String> files, String name) {
    Map<String, String> changed = new java.util.TreeMap<>(files);
    changed.put(name, text);
    return changed;
  }
}
