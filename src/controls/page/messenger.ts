/** One message at a time: who shows a snack bar (or a banner) makes the one before it go at once. */

/** One kind of message of a page. Flutter's ScaffoldMessenger. */
export interface Messenger {
  /** The element that messages of this kind are drawn in. */
  readonly place: HTMLElement;
  /** Makes `message` the current one; the one before is told to go. */
  readonly show: (message: Message) => void;
  /** `message` is gone. */
  readonly gone: (message: Message) => void;
}

/** Something that is shown and can be told to go without delay. */
export interface Message {
  readonly remove: () => void;
}

/** A messenger that shows its messages in `place`. */
export function makeMessenger(place: HTMLElement): Messenger {
  let current: Message | undefined;
  return {
    place,
    show: (message) => {
      const before = current;
      current = message;
      if (before !== message) before?.remove();
    },
    gone: (message) => {
      if (current === message) current = undefined;
    },
  };
}
