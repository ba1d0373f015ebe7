package vn.rasoat.client.device;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkCapabilities;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Connectivity;

/**
 * What Android says of the network. A network that Android checked serves; one it could not check
 * may still lead to a server in the commune's own house, unless it is known to want a sign-in.
 */
public final class AndroidConnectivity implements Connectivity {
  private final Context context;

  public AndroidConnectivity(Context context) {
    this.context = context.getApplicationContext();
  }

  @Override
  public boolean mayReachNetwork() {
    ConnectivityManager manager = context.getSystemService(ConnectivityManager.class);
    Network network = manager == null ? null : manager.getActiveNetwork();
    @Nullable NetworkCapabilities found =
        manager == null || network == null ? null : manager.getNetworkCapabilities(network);
    return found != null
        && (found.hasCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED)
            || !found.hasCapability(NetworkCapabilities.NET_CAPABILITY_CAPTIVE_PORTAL));
  }
}
