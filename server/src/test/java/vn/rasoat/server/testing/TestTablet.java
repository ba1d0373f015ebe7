package vn.rasoat.server.testing;

import java.util.Set;
import java.util.UUID;
import vn.rasoat.server.device.IssueEnrolCode;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;

/**
 * A tablet that is registered.
 *
 * @param api calls without a token
 * @param id as the tablet made it
 * @param secret as the server gave it
 */
public record TestTablet(TestApi api, String id, String secret) {
  /** The commune to which tablets of tests belong. */
  public static final String COMMUNE = "03565";

  private static final Actor ISSUER =
      new Actor("test-issuer", "test-issuer", Set.of(Role.ADMINISTRATOR), AreaScope.NONE);

  /** Registers a new tablet. */
  public static TestTablet enrol(TestServer server) {
    return enrol(server, UUID.randomUUID().toString());
  }

  /** Registers a tablet of a given id. */
  public static TestTablet enrol(TestServer server, String id) {
    TestApi api = TestApi.anonymous(server);
    Reply reply = enrol(api, newCode(server, COMMUNE, ""), id);
    if (reply.status() != 200) {
      throw new AssertionError(reply.body());
    }
    return new TestTablet(api, id, reply.json().get("deviceSecret").asText());
  }

  /** A code for a tablet of a commune, and of one user if the name is not empty. */
  public static String newCode(TestServer server, String communeCode, String userName) {
    return server.bean(IssueEnrolCode.class).run(ISSUER, communeCode, userName).code().shown();
  }

  /** Asks to be registered. */
  public static Reply enrol(TestApi api, String code, String id) {
    return api.post(
        "/api/v1/devices/enrol",
        "{\"code\":\"%s\",\"deviceId\":\"%s\",\"deviceName\":\"Máy thử\",\"appVersion\":\"1.0.0\"}"
            .formatted(code, id));
  }

  /** Signs in on it. */
  public Reply login(String userName) {
    return api.post(
        "/api/v1/auth/login",
        "{\"username\":\"%s\",\"password\":\"%s\",\"deviceId\":\"%s\",\"deviceSecret\":\"%s\"}"
            .formatted(userName, TestUsers.PASSWORD, id, secret));
  }

  /** Signs in on it, and the calls of that session. */
  public TestApi as(String userName) {
    Reply reply = login(userName);
    if (reply.status() != 200) {
      throw new AssertionError(reply.body());
    }
    return api.with(reply.json().get("accessToken").asText()).onTablet(id);
  }
}
