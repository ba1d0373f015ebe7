package vn.rasoat.server.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/**
 * Puts what the framework itself refuses (no such page, a body that cannot be read, too large a
 * request) into the words of the catalogue.
 */
@Primary
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Object> {
  /** "Required QueryValue [year] not specified", or "credentials.password: must not be blank". */
  private static final Pattern FIELD =
      Pattern.compile("^Required \\w+ \\[([^\\]]+)]|^(?:\\w+\\.)+(\\w+): ");

  private static final Logger LOG = LoggerFactory.getLogger(FrameworkProblems.class);

  private final ProblemAnswers answers;

  FrameworkProblems(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemType type = typeOf(response.status(), context);
    if (type == ProblemType.UNEXPECTED) {
      LOG.error(
          "{} {} failed",
          context.getRequest().getMethodName(),
          context.getRequest().getPath(),
          context.getRootCause().orElse(null));
    }
    Problem problem =
        type == ProblemType.BAD_REQUEST
            ? Problem.of(type, context.getErrors().stream().map(FrameworkProblems::fault).toList())
            : Problem.of(type);
    MutableHttpResponse<?> answer = answers.answer(context.getRequest(), problem);
    response.getHeaders().findFirst("Allow").ifPresent(allow -> answer.header("Allow", allow));
    return (MutableHttpResponse<Object>) answer;
  }

  private static ProblemType typeOf(HttpStatus status, ErrorContext context) {
    return switch (status) {
      case UNAUTHORIZED -> ProblemType.NOT_SIGNED_IN;
      case FORBIDDEN -> ProblemType.NOT_PERMITTED;
      case NOT_FOUND -> ProblemType.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
      case REQUEST_ENTITY_TOO_LARGE -> ProblemType.TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case SERVICE_UNAVAILABLE -> ProblemType.BUSY;
      default -> {
        if (status.getCode() >= 500) {
          yield ProblemType.UNEXPECTED;
        }
        yield context.getRootCause().filter(FrameworkProblems::isSyntax).isPresent()
            ? ProblemType.NOT_READABLE
            : ProblemType.BAD_REQUEST;
      }
    };
  }

  private static boolean isSyntax(Throwable cause) {
    return cause instanceof JsonSyntaxException
        || cause instanceof JsonProcessingException
        || cause.getCause() instanceof JsonProcessingException;
  }

  /** The framework's own sentences are for programmers; only the field is taken from them. */
  private static FieldFault fault(Error error) {
    String field = field(error);
    return field.isEmpty()
        ? new FieldFault(
            "",
            new Wording(
                "Địa chỉ hoặc nội dung gửi lên bị thiếu hoặc sai dạng.",
                "The address, or what was sent, is missing or malformed."))
        : new FieldFault(
            "/" + field,
            new Wording(
                "“" + field + "” bị thiếu hoặc sai dạng.",
                "“" + field + "” is missing or malformed."));
  }

  private static String field(Error error) {
    String message = error.getMessage();
    if (message.startsWith("Required Body")) {
      return "";
    }
    Matcher named = FIELD.matcher(message);
    if (named.find()) {
      @Nullable String required = named.group(1);
      return required == null ? String.valueOf(named.group(2)) : required;
    }
    return error.getPath().map(path -> path.replaceFirst("^/", "")).orElse("");
  }
}
