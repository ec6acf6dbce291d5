/**
 * The colours that Flet knows by name and that do not depend on the theme: Material's palette, its accents, the
 * shades of black and white, and Apple's. Kept as packed text because it travels with every page.
 */

/** Shades 50, 100 … 900 of each Material hue, then 100, 200, 400, 700 of its accent; 6 hex digits each. */
const HUES: Readonly<Record<string, string>> = {
  red: "ffebeeffcdd2ef9a9ae57373ef5350f44336e53935d32f2fc62828b71c1cff8a80ff5252ff1744d50000",
  pink: "fce4ecf8bbd0f48fb1f06292ec407ae91e63d81b60c2185bad1457880e4fff80abff4081f50057c51162",
  purple: "f3e5f5e1bee7ce93d8ba68c8ab47bc9c27b08e24aa7b1fa26a1b9a4a148cea80fce040fbd500f9aa00ff",
  deeppurple: "ede7f6d1c4e9b39ddb9575cd7e57c2673ab75e35b1512da84527a0311b92b388ff7c4dff651fff6200ea",
  indigo: "e8eaf6c5cae99fa8da7986cb5c6bc03f51b53949ab303f9f2835931a237e8c9eff536dfe3d5afe304ffe",
  blue: "e3f2fdbbdefb90caf964b5f642a5f52196f31e88e51976d21565c00d47a182b1ff448aff2979ff2962ff",
  lightblue: "e1f5feb3e5fc81d4fa4fc3f729b6f603a9f4039be50288d10277bd01579b80d8ff40c4ff00b0ff0091ea",
  cyan: "e0f7fab2ebf280deea4dd0e126c6da00bcd400acc10097a700838f00606484ffff18ffff00e5ff00b8d4",
  teal: "e0f2f1b2dfdb80cbc44db6ac26a69a00968800897b00796b00695c004d40a7ffeb64ffda1de9b600bfa5",
  green: "e8f5e9c8e6c9a5d6a781c78466bb6a4caf5043a047388e3c2e7d321b5e20b9f6ca69f0ae00e67600c853",
  lightgreen: "f1f8e9dcedc8c5e1a5aed5819ccc658bc34a7cb342689f38558b2f33691eccff90b2ff5976ff0364dd17",
  lime: "f9fbe7f0f4c3e6ee9cdce775d4e157cddc39c0ca33afb42b9e9d24827717f4ff81eeff41c6ff00aeea00",
  yellow: "fffde7fff9c4fff59dfff176ffee58ffeb3bfdd835fbc02df9a825f57f17ffff8dffff00ffea00ffd600",
  amber: "fff8e1ffecb3ffe082ffd54fffca28ffc107ffb300ffa000ff8f00ff6f00ffe57fffd740ffc400ffab00",
  orange: "fff3e0ffe0b2ffcc80ffb74dffa726ff9800fb8c00f57c00ef6c00e65100ffd180ffab40ff9100ff6d00",
  deeporange: "fbe9e7ffccbcffab91ff8a65ff7043ff5722f4511ee64a19d84315bf360cff9e80ff6e40ff3d00dd2c00",
  brown: "efebe9d7ccc8bcaaa4a1887f8d6e637955486d4c415d40374e342e3e2723",
  bluegrey: "eceff1cfd8dcb0bec590a4ae78909c607d8b546e7a455a6437474f263238",
  grey: "fafafaf5f5f5eeeeeee0e0e0bdbdbd9e9e9e757575616161424242212121",
};

const SHADES = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900];
const ACCENT_SHADES = [100, 200, 400, 700];

/** Black and white with transparency (alpha byte), and shades that only grey has; CSS hex without `#`. */
const PLAIN: Readonly<Record<string, string>> = {
  transparent: "00000000",
  black: "000000",
  black12: "0000001f",
  black26: "00000042",
  black38: "00000061",
  black45: "00000073",
  black54: "0000008a",
  black87: "000000dd",
  white: "ffffff",
  white10: "ffffff1a",
  white12: "ffffff1f",
  white24: "ffffff3d",
  white30: "ffffff4d",
  white38: "ffffff62",
  white54: "ffffff8a",
  white60: "ffffff99",
  white70: "ffffffb3",
  grey350: "d6d6d6",
  grey850: "303030",
};

/** Apple's colours in their light form, which is the one that Flet shows outside Cupertino controls. */
const CUPERTINO: Readonly<Record<string, string>> = {
  activeblue: "007aff",
  activegreen: "34c759",
  activeorange: "ff9500",
  cupertinowhite: "ffffff",
  cupertinoblack: "000000",
  lightbackgroundgray: "e5e5ea",
  extralightbackgroundgray: "efeff4",
  darkbackgroundgray: "171717",
  inactivegray: "999999",
  destructivered: "ff3b30",
  systemblue: "007aff",
  systemgreen: "34c759",
  systemmint: "00c7be",
  systemindigo: "5856d6",
  systemorange: "ff9500",
  systempink: "ff2d55",
  systembrown: "a2845e",
  systempurple: "af52de",
  systemred: "ff3b30",
  systemteal: "5ac8fa",
  systemcyan: "32ade6",
  systemyellow: "ffcc00",
  systemgrey: "8e8e93",
  systemgrey2: "aeaeb2",
  systemgrey3: "c7c7cc",
  systemgrey4: "d1d1d6",
  systemgrey5: "e5e5ea",
  systemgrey6: "f2f2f7",
  label: "000000",
  secondarylabel: "3c3c4399",
  tertiarylabel: "3c3c434c",
  quaternarylabel: "3c3c432d",
  systemfill: "78788033",
  secondarysystemfill: "78788028",
  tertiarysystemfill: "7676801e",
  quaternarysystemfill: "74748014",
  placeholdertext: "3c3c434c",
  systembackground: "ffffff",
  secondarysystembackground: "f2f2f7",
  tertiarysystembackground: "ffffff",
  systemgroupedbackground: "f2f2f7",
  secondarysystemgroupedbackground: "ffffff",
  tertiarysystemgroupedbackground: "f2f2f7",
  separator: "3c3c4349",
  opaqueseparator: "c6c6c8",
  link: "007aff",
};

/**
 * The CSS hex of a lower-case colour name (`bluegrey100`, `redaccent`, `black54`, `systemblue`), or undefined.
 * As in Flet, a hue without shade is 500 (accents 200), and a shade that the hue lacks gives the same.
 */
export function paletteColor(name: string): string | undefined {
  const [, letters = "", digits = ""] = /^([a-z]+)(\d*)$/.exec(name) ?? [];
  const fixed = PLAIN[name] ?? CUPERTINO[name];
  if (fixed !== undefined) return `#${fixed}`;
  const isAccent = letters.endsWith("accent");
  const packed = HUES[isAccent ? letters.slice(0, -6) : letters];
  if (packed === undefined || (isAccent && packed.length <= SHADES.length * 6)) return undefined;
  const shades = isAccent ? ACCENT_SHADES : SHADES;
  const found = shades.indexOf(Number(digits));
  const at = (isAccent ? SHADES.length : 0) + (found >= 0 ? found : isAccent ? 1 : 5);
  return `#${packed.slice(at * 6, at * 6 + 6)}`;
}
