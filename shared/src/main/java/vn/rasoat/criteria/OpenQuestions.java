package vn.rasoat.criteria;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects open questions, each once, in the order they were met. */
final class OpenQuestions {
  private final Set<OpenQuestion> questions = new LinkedHashSet<>();

  Consumer<String> of(Person person) {
    return question -> questions.add(new OpenQuestion(person.member().id(), question));
  }

  Consumer<String> ofHousehold() {
    return question -> questions.add(new OpenQuestion(null, question));
  }

  List<OpenQuestion> list() {
    return List.copyOf(questions);
  }
}
