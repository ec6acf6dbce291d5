/** Remembers on this device that the user does not want to be offered the app's installation. */

/** Apps of one origin share the storage: the key names the app's scope. */
const keyOf = (scope: string): string => `flet-pwa ${scope} install-dismissed`;

/** Whether the user has sent the offer away before. */
export function isOfferDismissed(scope: string): boolean {
  try {
    return localStorage.getItem(keyOf(scope)) !== null;
  } catch (error) {
    // Storage is forbidden here, and so will installing be.
    console.info("The install offer stays away:", error);
    return true;
  }
}

/** Sends it away for good. */
export function rememberDismissal(scope: string): void {
  try {
    localStorage.setItem(keyOf(scope), "1");
  } catch (error) {
    console.info("The install offer comes back next time:", error);
  }
}
