package vn.rasoat.server.platform.page;

import java.util.Set;
import vn.rasoat.server.platform.security.Role;

/**
 * Where the search of the top bar goes, with the words as parameter {@code q}.
 *
 * @param path address of the page that lists what is found
 * @param roles who may open it
 */
public record SearchTarget(String path, Set<Role> roles) {}
