/** Which ARIA role and states stand for Flutter's semantics flags. Pure: no element is touched here. */

/** Flutter's flags, as far as they decide the role. */
export interface SemanticsFlags {
  readonly textfield: boolean | undefined;
  readonly slider: boolean | undefined;
  readonly toggled: boolean | undefined;
  readonly checked: boolean | undefined;
  readonly mixed: boolean | undefined;
  readonly link: boolean | undefined;
  readonly button: boolean | undefined;
  readonly header: boolean | undefined;
  readonly headingLevel: number | undefined;
  readonly image: boolean | undefined;
  /** Whether it can be tapped, or its value changed, by handlers. */
  readonly isTappable: boolean;
  readonly isAdjustable: boolean;
  /** Whether there is a text to tell. */
  readonly isNamed: boolean;
  readonly isContainer: boolean;
  /** Whether the content is kept from assistive tools. */
  readonly isAlone: boolean;
}

/** Roles that people operate. Around something that can itself be operated they would be a control in a control. */
const OPERABLE = new Set(["textbox", "slider", "switch", "checkbox", "link", "button"]);

/** The role of the flags, and whether it is one that people operate; `undefined` where no node is needed. */
export function semanticsRole(flags: SemanticsFlags, hasOperableContent: boolean): string | undefined {
  const role = plainRole(flags);
  if (role && OPERABLE.has(role) && hasOperableContent) return "group";
  return role;
}

/** Whether people operate what has this role. */
export function isOperable(role: string | undefined): boolean {
  return role !== undefined && OPERABLE.has(role);
}

function plainRole(flags: SemanticsFlags): string | undefined {
  if (flags.textfield) return "textbox";
  if (flags.slider || flags.isAdjustable) return "slider";
  if (flags.toggled !== undefined) return "switch";
  if (flags.checked !== undefined || flags.mixed !== undefined) return "checkbox";
  if (flags.link) return "link";
  if (flags.button || flags.isTappable) return "button";
  if (flags.header || flags.headingLevel) return "heading";
  // A text instead of what is drawn: only an image is read by its name alone.
  if (flags.image || (flags.isAlone && flags.isNamed)) return "img";
  return flags.isNamed || flags.isContainer ? "group" : undefined;
}
