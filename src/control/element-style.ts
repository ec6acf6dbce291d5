/** Writes classes and inline styles of one element, and only what differs from the last write: never reads the DOM. */
export class ElementStyle {
  readonly element: HTMLElement;
  readonly #values = new Map<string, string>();
  // Made when they are needed: most elements have neither.
  #classes: Set<string> | undefined;
  #groups: Map<string, readonly string[]> | undefined;
  #boxClasses = "";

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Sets a style property (custom or not), or removes it. */
  set(name: string, value: string | undefined): void {
    if (this.#values.get(name) === value) return;
    if (value === undefined) {
      this.#values.delete(name);
      this.element.style.removeProperty(name);
    } else {
      this.#values.set(name, value);
      this.element.style.setProperty(name, value);
    }
  }

  /** Sets these properties and removes those that the last call with the same `group` set and this one does not. */
  assign(group: string, values: Readonly<Record<string, string | undefined>>): void {
    const names = Object.keys(values);
    for (const name of this.#groups?.get(group) ?? []) if (!(name in values)) this.set(name, undefined);
    for (const name of names) this.set(name, values[name]);
    (this.#groups ??= new Map()).set(group, names);
  }

  /** Sets these classes, each after a space, and removes those of the call before that are not among them. */
  setBoxClasses(classes: string): void {
    const before = this.#boxClasses;
    if (before === classes) return;
    this.#boxClasses = classes;
    const names = classes.split(" ").slice(1);
    const gone = before
      .split(" ")
      .slice(1)
      .filter((name) => !names.includes(name));
    if (gone.length > 0) this.element.classList.remove(...gone);
    this.element.classList.add(...names);
  }

  /** Sets or removes a class. */
  toggle(name: string, isOn: boolean): void {
    if ((this.#classes?.has(name) ?? false) === isOn) return;
    if (isOn) (this.#classes ??= new Set()).add(name);
    else this.#classes?.delete(name);
    this.element.classList.toggle(name, isOn);
  }
}
