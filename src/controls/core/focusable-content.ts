/** What inside a wrapper takes the keyboard by itself: a wrapper around it must not become a second stop. */

/** Selector of everything that can have the focus. */
export const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex], [contenteditable]";
