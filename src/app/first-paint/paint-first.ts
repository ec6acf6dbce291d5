/**
 * Paints the expected first screen of a start, and says as long as it stands. Only the first start of a page has one: a
 * restart comes from a program that stopped or failed, where nothing may look as if it worked.
 */
import { createSignal, type Accessor } from "solid-js";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import { readBuiltScreen } from "./expected-screen.ts";
import { learnScreen, readLearnedScreen, type ScreenOwner } from "./learned-screen.ts";

/** When a start is over and there is time for the next, ms. */
const LEARN_MS = 1000;

/** What the first paint needs of a session. */
interface ExpectingSession {
  expect(page: WireMap, onEnd: (agreed?: () => WireMap | undefined) => void): boolean;
}

/** How the first paint meets the rest of the app. */
export interface FirstPaintOptions {
  /** Whether there is any; the author may turn it off. */
  readonly isOn: boolean;
  /** Whose first screen it is. */
  readonly owner: ScreenOwner;
  /** Where the program is drawn. */
  readonly host: HTMLElement;
  /** Loads what the controls in `content` need; `undefined` if nothing has to be waited for. */
  readonly prepare: (content: WireValue) => Promise<unknown> | undefined;
}

/** The first paint of a page. */
export interface FirstPaintStart {
  /** Whether the page shows what is expected, or will in a moment, and Python is still to come. */
  readonly isShown: Accessor<boolean>;
  /** Paints the first screen of `session`, if one is known for `route`; at once, or when its controls are there. */
  readonly show: (session: ExpectingSession, route: string) => void;
  /** The session has ended, and what it showed with it. */
  readonly end: () => void;
}

/** `data-flet-first-paint` of the document element is there as long as the expected screen is shown. */
export function createFirstPaint({ isOn, owner, host, prepare }: FirstPaintOptions): FirstPaintStart {
  const [isShown, setShown] = createSignal(false);
  let hasStarted = !isOn;
  const end = () => {
    setShown(false);
    host.removeAttribute("aria-busy");
    delete document.documentElement.dataset["fletFirstPaint"];
  };
  const paint = (session: ExpectingSession, screen: WireMap, source: string) => {
    const onEnd = (agreed?: () => WireMap | undefined) => {
      end();
      // For the next start: it takes nothing from this one.
      if (agreed) setTimeout(() => learnScreen({ ...owner, source }, screen, agreed()), LEARN_MS);
    };
    if (!session.expect(screen, onEnd)) return end();
    host.setAttribute("aria-busy", "true");
    document.documentElement.dataset["fletFirstPaint"] = "";
  };
  return {
    isShown,
    end,
    show(session, route) {
      if (hasStarted) return;
      hasStarted = true;
      const built = readBuiltScreen(route);
      if (!built) return;
      const { source } = built;
      const learned = readLearnedScreen({ ...owner, source });
      if (learned === "nothing") return;
      const screen = learned ?? built.page;
      // From now on, so that no start screen comes and goes while the controls load.
      setShown(true);
      const chunks = prepare(screen);
      if (chunks) void chunks.then(() => paint(session, screen, source));
      else paint(session, screen, source);
    },
  };
}
