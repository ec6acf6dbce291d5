/**
 * Flet `Tester`: lets Python find what is on the page and use it as a user would. Found elements are numbered here and
 * named by number and index. Source: flet/testing/tester.py, services/tester.dart, flet_integration_test.
 */
import { defineService } from "../control/define-service.ts";
import type { WireMap } from "../protocol/wire.ts";
import { loadIcons } from "../theme/icons.ts";
import { readDuration } from "../values/duration.ts";
import { readIcon } from "../values/icon.ts";
import { readKey } from "../values/key.ts";
import { readInt, readString } from "../values/number.ts";
import { readOffset, type Offset } from "../values/offset.ts";
import { field } from "../values/reader.ts";
import { enterText } from "./tester/enter-text.ts";
import {
  byIcon,
  byKey,
  bySemanticsIdentifier,
  byText,
  byTextContaining,
  byTooltip,
  type Finder,
} from "./tester/finders.ts";
import { click, doubleClick, drag, hover, longPress, tap } from "./tester/pointer.ts";
import { pump, pumpAndSettle } from "./tester/settle.ts";

/** Flet `Tester`. */
export const Tester = defineService("Tester", {}, () => {
  const finders: Finder[] = [];
  const remember = (find: Finder): WireMap => {
    finders.push(find);
    return { id: finders.length - 1, count: find().length };
  };
  const found = (args: WireMap): HTMLElement => {
    const find = finders[field(args, "finder_id", readInt, -1)];
    if (!find) throw new Error("this finder is not known");
    const index = field(args, "finder_index", readInt, 0);
    const elements = find();
    const element = elements[index];
    if (!element) throw new Error(`the finder finds ${elements.length} controls now: there is none at ${index}`);
    return element;
  };
  const centre = (args: WireMap): Offset => centreOf(found(args));
  const done = async (act: Promise<void>): Promise<null> => {
    await act;
    return null;
  };
  return {
    pump: (args) => done(pump(field(args, "duration", readDuration))),
    pump_and_settle: (args) => done(pumpAndSettle(field(args, "duration", readDuration))),
    find_by_text: (args) => remember(byText(text(args, "text"))),
    find_by_text_containing: (args) => remember(byTextContaining(text(args, "pattern"))),
    find_by_key: (args) => remember(byKey(readKey(args["key"]))),
    find_by_tooltip: (args) => remember(byTooltip(text(args, "value"))),
    find_by_semantics_identifier: (args) => remember(bySemanticsIdentifier(text(args, "identifier"))),
    find_by_icon: async (args) => {
      await loadIcons();
      return remember(byIcon(readIcon(args["icon"])));
    },
    tap: (args) => done(tap(centre(args))),
    tap_at: (args) => done(tap(readOffset(args["offset"]))),
    long_press: (args) => done(longPress(centre(args))),
    mouse_click: (args) => done(click(centre(args))),
    mouse_click_at: (args) => done(click(readOffset(args["offset"]))),
    right_mouse_click: (args) => done(click(centre(args), 2)),
    right_mouse_click_at: (args) => done(click(readOffset(args["offset"]), 2)),
    mouse_double_click: (args) => done(doubleClick(centre(args))),
    mouse_double_click_at: (args) => done(doubleClick(readOffset(args["offset"]))),
    mouse_hover: (args) => {
      hover(centre(args));
      return null;
    },
    drag: (args) => done(drag(centre(args), readOffset(args["offset"]))),
    drag_from: (args) => done(drag(readOffset(args["start"]), readOffset(args["offset"]))),
    enter_text: (args) => {
      enterText(found(args), text(args, "text"));
      return null;
    },
    take_screenshot: async () => {
      // Needed by this one method only.
      const { takePicture } = await import("../controls/effects/picture/take-picture.ts");
      return takePicture(document.body, { size: { width: innerWidth, height: innerHeight } });
    },
    teardown: () => {
      // For whoever runs the page: the test is over, it may be closed.
      document.documentElement.dataset["fletTest"] = "over";
      return null;
    },
  };
});

function text(args: WireMap, name: string): string {
  return readString(args[name]);
}

function centreOf(element: HTMLElement): Offset {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
