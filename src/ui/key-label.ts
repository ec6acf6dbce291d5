/** What a key is called: the names that Flutter gives keys and Flet's programs compare with. */

const SIDED = new Set(["Control", "Shift", "Alt", "Meta"]);

/**
 * Flutter's `LogicalKeyboardKey.keyLabel`: `A`, `1`, `Enter`, `Arrow Left`, `Shift Left`, `Numpad 1`, a space for the
 * space bar.
 */
export function keyLabel(event: KeyboardEvent): string {
  const { key, location } = event;
  if (location === KeyboardEvent.DOM_KEY_LOCATION_NUMPAD) {
    const name = event.code.replace("Numpad", "Numpad ");
    if (/^Numpad (\d|Add|Subtract|Multiply|Divide|Decimal|Enter|Equal)$/.test(name)) return name;
  }
  if (key.length === 1) return key.toUpperCase();
  const words = key.replace(/([a-z])([A-Z])/g, "$1 $2");
  if (!SIDED.has(key)) return words;
  return `${words} ${location === KeyboardEvent.DOM_KEY_LOCATION_RIGHT ? "Right" : "Left"}`;
}
