/**
 * How Flet's icon names differ from the names in the icon packages. Flet's are Flutter's constants: Dart identifiers
 * cannot start with a digit or be a keyword, and Cupertino keeps names from before Apple's symbols.
 */

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  sixty: 60,
};

/** Material names that follow no rule. */
const MATERIAL_ALIASES: Readonly<Record<string, string>> = {
  onetwothree: "123",
  threesixty: "360",
  threed_rotation: "3d_rotation",
  door_back_door: "door_back",
  door_front_door: "door_front",
  try_sms_star: "try",
  // The package lists these three names but its fonts lack their glyphs.
  copy: "content_copy",
  cut: "content_cut",
  paste: "content_paste",
};

/** Spellings under which the Material package may know `name` (lower case, without a variant), most likely first. */
export function materialSpellings(name: string): string[] {
  const spellings = [MATERIAL_ALIASES[name] ?? name, name.replace(/_$/, "")];
  const [first = "", second = "", ...rest] = name.split("_");
  const tens = NUMBER_WORDS[first];
  if (tens !== undefined) {
    const ones = tens >= 20 ? (NUMBER_WORDS[second] ?? 0) : 0;
    const words = (ones > 0 ? rest : [second, ...rest]).join("_");
    spellings.push(`${tens + ones}${words}`, `${tens + ones}_${words}`);
  }
  return spellings;
}

/**
 * Cupertino names that framework7-icons lacks or draws as something else, with the glyph to use. Those that Flutter
 * documents as the same icon first; then the few without a counterpart, drawn as their nearest likeness, where needed
 * from the Material fonts (`material:<name>`).
 */
export const CUPERTINO_ALIASES: Readonly<Record<string, string>> = {
  add: "plus",
  add_circled: "plus_circle",
  add_circled_solid: "plus_circle_fill",
  back: "chevron_left",
  battery_25_percent: "battery_25",
  battery_75_percent: "battery_100",
  battery_charging: "battery_100",
  battery_empty: "battery_0",
  battery_full: "battery_100",
  bell_solid: "bell_fill",
  book_solid: "book_fill",
  bookmark_solid: "bookmark_fill",
  brightness: "sun_max",
  brightness_solid: "sun_max_fill",
  car: "car_fill",
  check_mark: "checkmark",
  check_mark_circled: "checkmark_circle",
  check_mark_circled_solid: "checkmark_circle_fill",
  chevron_back: "chevron_left",
  chevron_forward: "chevron_right",
  circle_filled: "circle_fill",
  clear: "xmark",
  clear_circled: "xmark_circle",
  clear_circled_solid: "xmark_circle_fill",
  clear_thick: "xmark",
  clear_thick_circled: "xmark_circle_fill",
  clock_solid: "clock_fill",
  collections: "rectangle_stack",
  collections_solid: "rectangle_stack_fill",
  conversation_bubble: "chat_bubble",
  create: "square_pencil",
  create_solid: "square_pencil",
  delete: "trash",
  delete_simple: "trash",
  delete_solid: "trash_fill",
  double_music_note: "music_note_2",
  down_arrow: "arrow_down",
  eye_solid: "eye_fill",
  folder_open: "folder",
  folder_solid: "folder_fill",
  forward: "chevron_right",
  fullscreen: "arrow_up_left_arrow_down_right",
  fullscreen_exit: "arrow_down_right_arrow_up_left",
  game_controller: "gamecontroller",
  game_controller_solid: "gamecontroller_fill",
  gear: "gear_alt",
  gear_big: "gear_alt",
  gear_solid: "gear_alt_fill",
  group: "person_3",
  group_solid: "person_3_fill",
  heart_solid: "heart_fill",
  home: "house",
  info: "info_circle",
  left_chevron: "chevron_left",
  location_solid: "placemark_fill",
  loop: "infinite",
  loop_thick: "infinite",
  mail: "envelope",
  mail_solid: "envelope_fill",
  mic_off: "mic_slash",
  mic_solid: "mic_fill",
  minus_circled: "minus_circle",
  padlock: "lock",
  padlock_solid: "lock_fill",
  pause_solid: "pause_fill",
  paw_solid: "paw",
  person_add: "person_badge_plus",
  person_add_solid: "person_badge_plus_fill",
  person_solid: "person_fill",
  phone_solid: "phone_fill",
  photo_camera: "camera",
  photo_camera_solid: "camera_fill",
  play_arrow: "play",
  play_arrow_solid: "play_fill",
  plus_circled: "plus_circle",
  profile_circled: "person_crop_circle",
  refresh: "arrow_clockwise",
  refresh_bold: "arrow_counterclockwise",
  refresh_circled: "arrow_clockwise_circle",
  refresh_circled_solid: "arrow_clockwise_circle_fill",
  refresh_thick: "arrow_clockwise",
  refresh_thin: "arrow_clockwise",
  reply: "arrowshape_turn_up_left",
  reply_all: "arrowshape_turn_up_left_2",
  reply_thick_solid: "arrowshape_turn_up_left_2_fill",
  restart: "arrow_counterclockwise",
  return_icon: "return",
  right_chevron: "chevron_right",
  share: "square_arrow_up",
  share_solid: "square_arrow_up_fill",
  share_up: "square_arrow_up",
  shopping_cart: "cart",
  shuffle_medium: "shuffle",
  shuffle_thick: "shuffle",
  switch_camera: "camera_rotate",
  switch_camera_solid: "camera_rotate_fill",
  tag_solid: "tag_fill",
  tags: "tag",
  tags_solid: "tag_fill",
  time: "clock",
  time_solid: "clock_fill",
  up_arrow: "arrow_up",
  video_camera: "videocam",
  video_camera_solid: "videocam_fill",
  volume_down: "speaker_1_fill",
  volume_mute: "speaker_fill",
  volume_off: "speaker_slash_fill",
  volume_up: "speaker_3_fill",
  // Nearest likeness.
  bluetooth: "material:bluetooth",
  bus: "material:directions_bus",
  car_detailed: "material:directions_car_outlined",
  color_filter: "camera_filters",
  color_filter_fill: "camera_filters",
  lab_flask: "material:science_outlined",
  lab_flask_solid: "material:science",
  news: "material:newspaper_outlined",
  news_solid: "material:newspaper",
  pen: "pencil",
  settings: "gear",
  settings_solid: "gear_alt_fill",
  train_style_one: "material:train",
  train_style_two: "tram_fill",
};

/** Material names (every variant of them) that Flutter mirrors where text runs from right to left. */
export const MATERIAL_MIRRORED: ReadonlySet<string> = new Set(
  (
    "arrow_back arrow_back_ios arrow_back_ios_new arrow_forward arrow_forward_ios arrow_left arrow_right " +
    "arrow_right_alt assignment assignment_return backspace battery_unknown call_made call_merge call_missed " +
    "call_missed_outgoing call_received call_split chevron_left chevron_right chrome_reader_mode device_unknown dvr " +
    "event_note featured_play_list featured_video first_page flight_land flight_takeoff format_indent_decrease " +
    "format_indent_increase format_list_bulleted forward functions help help_outline input keyboard_backspace " +
    "keyboard_tab label label_important label_off label_outline last_page launch list list_alt live_help " +
    "mobile_screen_share multiline_chart navigate_before navigate_next next_week note note_alt open_in_new " +
    "playlist_add queue_music redo reply reply_all screen_share send short_text show_chart sort star_half subject " +
    "toc trending_down trending_flat trending_up undo view_list view_quilt wrap_text"
  ).split(" "),
);

/** Cupertino names that Flutter mirrors where text runs from right to left. */
export const CUPERTINO_MIRRORED: ReadonlySet<string> = new Set(["back", "forward", "left_chevron", "right_chevron"]);
