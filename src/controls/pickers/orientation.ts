/** Flutter's orientation of the page: landscape where it is wider than high. */
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { useOverlayHost } from "../../ui/overlay.tsx";

/** Flet's `Orientation`. */
export type Orientation = "portrait" | "landscape";

/** The room that dialogs open in. */
export interface Room {
  readonly orientation: Orientation;
  /** In px. */
  readonly width: number;
}

/** Follows the size of the page for as long as the owner lives. */
export function createRoom(): Accessor<Room> {
  const { element } = useOverlayHost();
  const measure = (): Room => ({
    orientation: element.clientWidth > element.clientHeight ? "landscape" : "portrait",
    width: element.clientWidth,
  });
  const [room, setRoom] = createSignal(measure(), {
    equals: (a, b) => a.orientation === b.orientation && a.width === b.width,
  });
  const observer = new ResizeObserver(() => setRoom(measure()));
  observer.observe(element);
  onCleanup(() => observer.disconnect());
  return room;
}
