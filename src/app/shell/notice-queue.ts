/**
 * What the shell wants to tell the user, one thing at a time: a queue of notices that their owners show, change and
 * take back by id. Knows no element: `notices.tsx` draws the one whose turn it is.
 */
import { createSignal, type Accessor } from "solid-js";

/** A button of a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly onPress: () => void;
  readonly emphasis?: "primary" | undefined;
}

/** One thing to tell. */
export interface Notice {
  /** Of the matter, not of the wording: a notice shown under the same id takes the place of the one before. */
  readonly id: string;
  readonly text: string;
  /** Bytes done and to do; a total of 0 is unknown. */
  readonly progress?: { readonly loadedBytes: number; readonly totalBytes: number } | undefined;
  readonly actions?: readonly NoticeAction[] | undefined;
  /** Something is wrong: comes before the others and interrupts a screen reader. */
  readonly isAssertive?: boolean | undefined;
  /** Goes by itself after having been in sight for so many ms. */
  readonly expiresMs?: number | undefined;
}

/** See `createNoticeQueue`. */
export interface NoticeQueue {
  /** All that wait, in the order in which they will be shown. */
  readonly notices: Accessor<readonly Notice[]>;
  /** Queues a notice, or changes the one with its id. One that the user has closed stays closed until `dismiss`. */
  show(notice: Notice): void;
  /** Its owner takes it back: the matter is over, and may be shown anew. */
  dismiss(id: string): void;
  /** The user has read enough of it, or its time is over. */
  close(id: string): void;
}

/** Creates an empty queue. */
export function createNoticeQueue(): NoticeQueue {
  const [notices, setNotices] = createSignal<readonly Notice[]>([]);
  const closed = new Set<string>();
  const without = (id: string) => setNotices((all) => all.filter((notice) => notice.id !== id));
  return {
    notices,
    show(notice) {
      if (closed.has(notice.id)) return;
      setNotices((all) => {
        const isKnown = all.some(({ id }) => id === notice.id);
        const next = isKnown ? all.map((other) => (other.id === notice.id ? notice : other)) : [...all, notice];
        // Stable, so that each kind keeps its order.
        return next.toSorted((a, b) => Number(b.isAssertive ?? false) - Number(a.isAssertive ?? false));
      });
    },
    dismiss(id) {
      closed.delete(id);
      without(id);
    },
    close(id) {
      closed.add(id);
      without(id);
    },
  };
}
