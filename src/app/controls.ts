/** Every control that this client draws. */
import { registerControls } from "../control/registry.ts";
import { buttons } from "../controls/buttons/button.tsx";
import { FloatingActionButton } from "../controls/buttons/floating-action-button.tsx";
import { iconButtons } from "../controls/buttons/icon-button.tsx";
import { Card } from "../controls/display/card.tsx";
import { Chip } from "../controls/display/chip.tsx";
import { CircleAvatar } from "../controls/display/circle-avatar.tsx";
import { ExpansionTile } from "../controls/display/expansion-tile.tsx";
import { Icon } from "../controls/display/icon.tsx";
import { Image } from "../controls/display/image.tsx";
import { ListTile } from "../controls/display/list-tile.tsx";
import { ProgressBar } from "../controls/display/progress-bar.tsx";
import { ProgressRing } from "../controls/display/progress-ring.tsx";
import { Divider, VerticalDivider } from "../controls/display/divider.tsx";
import { Checkbox } from "../controls/inputs/checkbox.tsx";
import { Dropdown } from "../controls/inputs/dropdown.tsx";
import { RadioGroup } from "../controls/inputs/radio-group.tsx";
import { Radio } from "../controls/inputs/radio.tsx";
import { Slider } from "../controls/inputs/slider.tsx";
import { Switch } from "../controls/inputs/switch.tsx";
import { GestureDetector } from "../controls/gestures/gesture-detector.tsx";
import { TextField } from "../controls/inputs/text-field.tsx";
import { Container } from "../controls/layout/container.tsx";
import { Column, Row } from "../controls/layout/flex.tsx";
import { SafeArea } from "../controls/layout/safe-area.tsx";
import { Stack } from "../controls/layout/stack.tsx";
import { GridView } from "../controls/lists/grid-view.tsx";
import { ListView } from "../controls/lists/list-view.tsx";
import { ResponsiveRow } from "../controls/lists/responsive-row.tsx";
import { AlertDialog } from "../controls/dialogs/alert-dialog.tsx";
import { Banner } from "../controls/dialogs/banner.tsx";
import { BottomSheet } from "../controls/dialogs/bottom-sheet.tsx";
import { PopupMenuButton } from "../controls/dialogs/popup-menu-button.tsx";
import { SnackBar } from "../controls/dialogs/snack-bar.tsx";
import { AppBar } from "../controls/navigation/app-bar.tsx";
import { BottomAppBar } from "../controls/navigation/bottom-app-bar.tsx";
import { NavigationBar } from "../controls/navigation/navigation-bar.tsx";
import { NavigationDrawer } from "../controls/navigation/navigation-drawer.tsx";
import { NavigationRail } from "../controls/navigation/navigation-rail.tsx";
import { TabBarView } from "../controls/navigation/tab-bar-view.tsx";
import { TabBar } from "../controls/navigation/tab-bar.tsx";
import { Tabs } from "../controls/navigation/tabs.tsx";
import { Markdown } from "../controls/markdown/markdown.tsx";
import { Dialogs, Overlay, Page } from "../controls/page/page.tsx";
import { View } from "../controls/page/view.tsx";
import { DataTable } from "../controls/table/data-table.tsx";
import { Text } from "../controls/text/text.tsx";

/** Makes all of them known. */
export function registerAllControls(): void {
  registerControls([
    Dropdown,
    Slider,
    TextField,
    Switch,
    RadioGroup,
    Radio,
    Checkbox,
    ...buttons,
    ...iconButtons,
    FloatingActionButton,
    Card,
    Chip,
    CircleAvatar,
    Divider,
    ExpansionTile,
    Icon,
    Image,
    ListTile,
    ProgressBar,
    ProgressRing,
    VerticalDivider,
    AlertDialog,
    Banner,
    BottomSheet,
    PopupMenuButton,
    SnackBar,
    AppBar,
    BottomAppBar,
    NavigationBar,
    NavigationDrawer,
    NavigationRail,
    Tabs,
    TabBar,
    TabBarView,
    Page,
    View,
    Overlay,
    Dialogs,
    Column,
    Row,
    Stack,
    Container,
    Text,
    ListView,
    GridView,
    ResponsiveRow,
    GestureDetector,
    DataTable,
    Markdown,
    SafeArea,
  ]);
}
