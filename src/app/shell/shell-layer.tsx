/**
 * The frame of each piece of the shell. It keeps the shell's focus and keys to itself: a modal dialog of the program
 * must not pull focus back out of it, and the program's keyboard handlers must not hear what is typed into it.
 */
import type { JSX } from "solid-js";
import "./shell.css";

/** What a piece of the shell is to a screen reader, and where its element goes. */
export interface ShellLayerProps {
  readonly class: string;
  readonly role?: JSX.HTMLAttributes<HTMLElement>["role"];
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly label?: string | undefined;
  /** Nothing outside can be used while it is there. */
  readonly isModal?: boolean | undefined;
  readonly ref?: ((element: HTMLElement) => void) | undefined;
  /** A key pressed inside, before it is kept from the program. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly children: JSX.Element;
}

/** A fixed element above the page; focusable by script. */
export function ShellLayer(props: ShellLayerProps): JSX.Element {
  const keep = (event: Event): void => event.stopPropagation();
  return (
    <section
      ref={(element) => props.ref?.(element)}
      class={`shell shell-layer ${props.class}`}
      role={props.role}
      aria-modal={props.isModal}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      tabindex="-1"
      on:focusin={keep}
      on:keyup={keep}
      on:keydown={(event) => {
        props.onKeyDown?.(event);
        event.stopPropagation();
      }}
    >
      {props.children}
    </section>
  );
}
