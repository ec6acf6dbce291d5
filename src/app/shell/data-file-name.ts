/** The name under which the app's data leaves the device. */

/** "Trip planner" → "trip-planner-data.zip": letters of any script stay, what file systems dislike goes. */
export function dataFileName(appName: string): string {
  const name = appName
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${name === "" ? "app" : name}-data.zip`;
}
