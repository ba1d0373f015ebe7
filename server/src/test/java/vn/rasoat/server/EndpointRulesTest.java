package vn.rasoat.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.server.testing.TestUsers;

/** Every endpoint there is, asked by nobody and by each role: only what is meant to be open is. */
class EndpointRulesTest {
  /** What anyone may ask, signed in or not. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /",
          "GET /sign-in",
          "POST /sign-in",
          "POST /sign-out",
          "GET /setup",
          "POST /setup",
          "GET /language/{code}",
          "GET /swagger",
          "GET /health",
          "GET /health/{selector}",
          "OPTIONS /api/v1/files",
          "POST /api/v1/auth/login",
          "POST /api/v1/auth/refresh",
          "POST /api/v1/auth/logout",
          "POST /api/v1/devices/enrol");

  private static final String AREA = "03565";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Engine.SQLITE);
    for (Role role : Role.values()) {
      // The area asked for is the official's own: a page of another area is refused to officials
      // too.
      if (role == Role.COMMUNE_OFFICIAL) {
        TestUsers.create(server, name(role), role, AREA);
      } else {
        TestUsers.create(server, name(role), role);
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nobody_is_let_in_where_signing_in_is_asked_for() {
    List<String> open = new ArrayList<>();
    for (String endpoint : endpoints()) {
      if (!OPEN.contains(endpoint) && !isRefused(ask(new TestBrowser(server), endpoint))) {
        open.add(endpoint);
      }
    }
    assertThat(open).as("open endpoints that nobody meant to open").isEmpty();
  }

  @Test
  void the_administrators_pages_are_for_administrators() {
    List<String> open = new ArrayList<>();
    for (Role role : Role.values()) {
      TestBrowser browser = TestBrowser.as(server, name(role));
      for (String endpoint : endpoints()) {
        boolean allowed =
            role == Role.ADMINISTRATOR
                || (role == Role.COMMUNE_OFFICIAL
                    && endpoint.contains(" /admin/areas")
                    && !endpoint.contains("/import"));
        if (endpoint.contains(" /admin/users") || endpoint.contains(" /admin/areas")) {
          boolean denied = ask(browser, endpoint).status() == 403;
          if (denied == allowed && endpoint.startsWith("GET")) {
            open.add(role + " " + endpoint);
          } else if (!denied && !allowed) {
            open.add(role + " " + endpoint);
          }
        }
      }
    }
    assertThat(open).as("pages that differ from what the roles may do").isEmpty();
  }

  @Test
  void the_measures_of_the_server_are_not_for_everyone() {
    assertThat(TestApi.anonymous(server).get("/prometheus").status()).isEqualTo(401);
    for (Role role : Role.values()) {
      assertThat(TestApi.as(server, name(role)).get("/prometheus").status())
          .as(role.name())
          .isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
    }
    assertThat(TestApi.anonymous(server).get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  private static Reply ask(TestBrowser browser, String endpoint) {
    String[] parts = endpoint.split(" ");
    String path = parts[1].replaceAll("\\{[^}]*}", AREA);
    if (parts[0].equals("GET")) {
      return browser.get(path);
    }
    return browser.send(
        java.net.http.HttpRequest.newBuilder(browser.at(path))
            .header("Content-Type", mediaType(endpoint))
            .method(parts[0], java.net.http.HttpRequest.BodyPublishers.ofString("")));
  }

  private static String mediaType(String endpoint) {
    return CONSUMED.getOrDefault(endpoint, MediaType.APPLICATION_JSON);
  }

  private static final Map<String, String> CONSUMED = new java.util.TreeMap<>();

  private static boolean isRefused(Reply reply) {
    return reply.status() == 401
        || reply.status() == 403
        || (reply.status() == 303 && reply.location().startsWith("/sign-in"));
  }

  private static Set<String> endpoints() {
    Set<String> endpoints = new TreeSet<>();
    server
        .bean(Router.class)
        .uriRoutes()
        .forEach(
            route -> {
              String endpoint = endpoint(route);
              if (route.getHttpMethod() != HttpMethod.HEAD
                  && !endpoint.contains(" /api/testing/")) {
                endpoints.add(endpoint);
                if (!route.getConsumes().isEmpty()) {
                  CONSUMED.put(endpoint, route.getConsumes().get(0).getName());
                }
              }
            });
    return endpoints;
  }

  private static String endpoint(UriRouteInfo<?, ?> route) {
    String template = route.getUriMatchTemplate().toString().replaceAll("\\{[?&][^}]*}", "");
    return route.getHttpMethodName() + " " + template;
  }

  private static String name(Role role) {
    return "role." + role.name().toLowerCase(java.util.Locale.ROOT);
  }
}
