/**
 * Flet `AnimatedSwitcher`: when its content becomes another control, the old one goes as the new one comes. What goes is
 * a picture: its control may be gone already.
 */
import { createComputed, on, onCleanup } from "solid-js";
import { loosen } from "../../control/box.ts";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { choice, control, valueOr } from "../../control/property.ts";
import { readCurve, toCssCurve, type Curve } from "../../values/curve.ts";
import { readDuration } from "../../values/duration.ts";
import { RequiredContent } from "./required-content.tsx";
import { prefersReducedMotion } from "../../ui/reduced-motion.ts";

/** From absent to present; what goes runs backwards. */
const TRANSITIONS: Readonly<Record<"fade" | "rotation" | "scale", PropertyIndexedKeyframes>> = {
  fade: { opacity: [0, 1] },
  rotation: { rotate: ["0turn", "1turn"] },
  scale: { scale: [0, 1] },
};

/** Flet `AnimatedSwitcher`. */
export const AnimatedSwitcher = defineControl(
  "AnimatedSwitcher",
  {
    content: control(),
    duration: valueOr(readDuration, 1000),
    reverseDuration: valueOr(readDuration, 1000),
    switchInCurve: valueOr<Curve>(readCurve, "linear"),
    switchOutCurve: valueOr<Curve>(readCurve, "linear"),
    transition: choice("fade", "rotation", "scale"),
  },
  (props, node) => {
    const current = (
      <div class="f xf yf cell" style={{ "place-items": "center" }}>
        <RequiredContent of={node} />
      </div>
    ) as HTMLElement;
    const root = (<div class="cell">{current}</div>) as HTMLElement;
    let coming: Animation | undefined;
    const leaving = new Set<Animation>();
    onCleanup(() => {
      for (const animation of leaving) animation.cancel();
    });
    // Before anything is drawn anew: what goes still stands there.
    createComputed(
      on(
        () => props.content,
        () => {
          const presence = coming?.playState === "running" ? progressOf(coming) : 1;
          leave(picture(current), presence);
          coming?.cancel();
          coming = current.animate(TRANSITIONS[props.transition], {
            duration: prefersReducedMotion() ? 0 : props.duration,
            easing: toCssCurve(props.switchInCurve),
          });
        },
        { defer: true },
      ),
    );
    return root;

    function leave(old: HTMLElement, presence: number): void {
      root.prepend(old);
      const animation = old.animate(TRANSITIONS[props.transition], {
        duration: prefersReducedMotion() ? 0 : props.reverseDuration,
        easing: toCssCurve(props.switchOutCurve),
        direction: "reverse",
      });
      // What had not quite come has less of a way back.
      animation.currentTime = (1 - presence) * props.reverseDuration;
      leaving.add(animation);
      const end = () => {
        leaving.delete(animation);
        old.remove();
      };
      animation.addEventListener("finish", end);
      animation.addEventListener("cancel", end);
    }
  },
  {
    layout: { ...passingThrough("content"), child: (_node, core) => loosen(core) },
  },
);

function progressOf(animation: Animation): number {
  const { duration } = animation.effect?.getComputedTiming() ?? {};
  const { currentTime } = animation;
  return typeof duration === "number" && duration > 0 && typeof currentTime === "number" ? currentTime / duration : 1;
}

/** `element` as it looks now; it does nothing and has no name. */
function picture(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error("a copy of an element is one");
  copy.inert = true;
  copy.ariaHidden = "true";
  for (const named of copy.querySelectorAll<HTMLElement>("[data-key], [data-scroll-key], [id]")) {
    delete named.dataset["key"];
    delete named.dataset["scrollKey"];
    named.removeAttribute("id");
  }
  return copy;
}
