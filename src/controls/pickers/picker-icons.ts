/** Numbers of the Material icons that pickers show (`flet/controls/material/icons.json`). */

/** By their names in Flet. */
export const PICKER_ICONS = {
  chevronLeft: 66893,
  chevronRight: 66897,
  arrowDropDown: 65989,
  editOutlined: 67911,
  calendarToday: 66637,
  accessTime: 65552,
  keyboardOutlined: 69577,
  close: 66945,
} as const;
