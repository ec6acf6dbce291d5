/** Loaded before every browser test: the style sheets that the app loads once. */
import "../../theme/base.css";
