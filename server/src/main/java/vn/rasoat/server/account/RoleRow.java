package vn.rasoat.server.account;

import io.micronaut.core.annotation.Introspected;
import vn.rasoat.server.platform.security.Role;

/** A role of a user. */
@Introspected
record RoleRow(String userId, Role role) {}
