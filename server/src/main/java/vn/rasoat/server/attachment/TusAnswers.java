package vn.rasoat.server.attachment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Every answer of the protocol, a problem too, says which version it speaks. */
@ServerFilter({"/api/v1/files", "/api/v1/files/**"})
final class TusAnswers {
  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(Tus.RESUMABLE, Tus.VERSION);
    if (response.code() == 412) {
      response.getHeaders().set(Tus.VERSIONS, Tus.VERSION);
    }
  }
}
