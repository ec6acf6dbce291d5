/**
 * The view of a search bar: grows out of the bar over the page, with a field of its own and the program's suggestions
 * below it. Modal, as Flutter's route is: a press beside it, Escape and its back button close it.
 */
import { Show, type JSX } from "solid-js";
import { Children, Controls, MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { builtInWords } from "../../control/words/words.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { Modal } from "../../ui/modal.tsx";
import { readColor } from "../../values/color.ts";
import { readBool, toCssPx } from "../../values/number.ts";
import { SymbolButton, SYMBOLS } from "../navigation/symbol-button.tsx";
import { createSearchField } from "./search-field.tsx";
import type { Rect } from "./search-geometry.ts";
import { toCssHeaderText, toCssSearchView } from "./search-look.ts";
import type { SearchProps } from "./search-schema.ts";
import "./search-view.css";

/** Where a view comes from and goes to, and how low it may be. */
export interface ViewPlace {
  readonly bar: Rect;
  readonly view: Rect;
  readonly minHeight: number;
}

/** Draws nothing while closed. */
export function SearchView(props: {
  readonly node: ControlNode;
  readonly of: SearchProps;
  readonly isOpen: boolean;
  readonly place: ViewPlace | undefined;
  readonly bar: HTMLElement;
  readonly ref: (panel: HTMLElement) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const theme = useTheme();
  const themed = useComponentTheme("search_view_theme");
  const dividers = useComponentTheme("divider_theme");
  const isApple = () => theme().platform === "ios" || theme().platform === "macos";
  const isShrunk = () => !props.of.fullScreen && (props.of.shrinkWrap ?? themed("shrink_wrap", readBool)) === true;
  let input: HTMLInputElement | undefined;

  return (
    <Modal
      class="search-view md-body-large"
      layerClass="search-layer"
      aria-label={props.of.viewHintText ?? props.of.barHintText ?? builtInWords(props.node).search}
      open={props.isOpen}
      scope={props.bar}
      scrim="transparent"
      data-full={props.of.fullScreen ? "" : undefined}
      data-shrunk={isShrunk() ? "" : undefined}
      style={{
        ...(props.place && toCssPlace(props.place)),
        ...toCssSearchView(props.of, themed, dividers("color", readColor)),
      }}
      initialFocus={() => input}
      onDismiss={() => props.onClose()}
      ref={(panel: HTMLElement) => props.ref(panel)}
    >
      <div class="search-sheet">
        <div class="search-content">
          <div class="search-header">
            <span class="search-leading cell">
              <Show
                when={props.of.viewLeading}
                fallback={
                  <SymbolButton
                    icon={isApple() ? SYMBOLS.arrowBackIos : SYMBOLS.arrowBack}
                    label={builtInWords(props.node).back}
                    color="var(--md-on-surface)"
                    onPress={() => props.onClose()}
                  />
                }
              >
                <MaybeControl node={props.of.viewLeading} />
              </Show>
            </span>
            <span class="search-text">{field()}</span>
            <span class="search-trailing row">
              <Controls each={props.of.viewTrailing} />
            </span>
          </div>
          <div class="search-divider" />
          <div class="search-list">
            <div class="search-suggestions col">
              <Children of={props.node} in="controls" />
            </div>
          </div>
        </div>
      </div>
    </Modal>
  );

  /** The view is drawn anew for each opening, and so is its field. */
  function field(): HTMLInputElement {
    input = createSearchField(props.node, props.of, {
      get hint() {
        return props.of.viewHintText;
      },
      get style() {
        return toCssHeaderText(props.of, themed);
      },
    });
    return input;
  }
}

function toCssPlace({ bar, view, minHeight }: ViewPlace): Record<string, string> {
  return {
    "--from-x": toCssPx(bar.x),
    "--from-y": toCssPx(bar.y),
    "--from-width": toCssPx(bar.width),
    "--from-height": toCssPx(bar.height),
    "--to-x": toCssPx(view.x),
    "--to-y": toCssPx(view.y),
    "--to-width": toCssPx(view.width),
    "--to-height": toCssPx(view.height),
    "--view-min-height": toCssPx(Math.min(minHeight, view.height)),
  };
}
