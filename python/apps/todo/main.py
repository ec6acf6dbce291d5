"""A to-do list in the declarative style: what is on the page follows from the state alone."""

import json
from dataclasses import asdict, dataclass, field

import flet as ft

STORAGE_KEY = "todo.tasks"
FILTERS = ["Active", "Done"]

new_id = ft.IdCounter()


@ft.observable
@dataclass
class Task:
    name: str
    is_done: bool = False
    id: int = field(default_factory=new_id)


@ft.observable
@dataclass
class TaskList:
    tasks: list[Task] = field(default_factory=list)

    @property
    def open_count(self) -> int:
        return sum(not task.is_done for task in self.tasks)

    def shown(self, filter_name: str) -> list[Task]:
        """Tasks that pass the filter; the empty one lets all pass."""
        if not filter_name:
            return list(self.tasks)
        return [task for task in self.tasks if task.is_done == (filter_name == "Done")]

    def clear_done(self) -> None:
        self.tasks = [task for task in self.tasks if not task.is_done]

    def to_json(self) -> str:
        return json.dumps([asdict(task) for task in self.tasks])

    def load(self, text: str) -> None:
        self.tasks = [Task(item["name"], item["is_done"]) for item in json.loads(text)]


@ft.component
def App() -> ft.Control:
    todo, _ = ft.use_state(TaskList)
    filter_name, set_filter_name = ft.use_state("")
    preferences = ft.use_memo(ft.SharedPreferences, dependencies=[])

    async def load() -> None:
        if saved := await preferences.get(STORAGE_KEY):
            todo.load(saved)

    ft.use_effect(load, dependencies=[])

    async def save() -> None:
        await preferences.set(STORAGE_KEY, todo.to_json())

    async def add(name: str) -> None:
        todo.tasks.append(Task(name))
        await save()

    async def rename(task: Task, name: str) -> None:
        task.name = name
        await save()

    async def toggle(task: Task) -> None:
        task.is_done = not task.is_done
        # A change of a task redraws its row alone; what is counted and shown follows from the list.
        todo.notify()
        await save()

    async def delete(task: Task) -> None:
        todo.tasks.remove(task)
        await save()

    async def clear_done() -> None:
        todo.clear_done()
        await save()

    shown = todo.shown(filter_name)
    return ft.SafeArea(
        ft.Row(
            [
                ft.Column(
                    [
                        ft.Text("To-do", theme_style=ft.TextThemeStyle.HEADLINE_LARGE),
                        NewTask(on_add=add),
                        Filters(filter_name, set_filter_name),
                        ft.Column(
                            [
                                TaskRow(task, on_rename=rename, on_toggle=toggle, on_delete=delete, key=task.id)
                                for task in shown
                            ]
                            or [EmptyHint(filter_name)],
                            spacing=4,
                        ),
                        Footer(todo.open_count, len(todo.tasks) - todo.open_count, on_clear=clear_done),
                    ],
                    width=560,
                    spacing=16,
                    expand=True,
                    expand_loose=True,
                )
            ],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        minimum_padding=16,
    )


@ft.component
def NewTask(on_add) -> ft.Control:
    name, set_name = ft.use_state("")
    # What has been typed counts at once: Enter may come before the page has been drawn with the last letter.
    typed = ft.use_ref("")

    def change(text: str) -> None:
        typed.current = text
        set_name(text)

    async def add() -> None:
        if text := typed.current.strip():
            change("")
            await on_add(text)

    return ft.Row(
        [
            ft.TextField(
                key="new-task",
                label="What is to be done?",
                value=name,
                autofocus=True,
                expand=True,
                on_change=lambda e: change(e.control.value),
                on_submit=add,
            ),
            ft.FloatingActionButton(icon=ft.Icons.ADD, key="add", tooltip="Add", on_click=add),
        ],
        spacing=12,
    )


@ft.component
def Filters(selected: str, on_select) -> ft.Control:
    return ft.Row(
        [
            ft.Chip(
                name,
                key=f"filter-{name.lower()}",
                selected=name == selected,
                on_select=lambda _, name=name: on_select("" if name == selected else name),
            )
            for name in FILTERS
        ],
        spacing=8,
        wrap=True,
    )


@ft.component
def TaskRow(task: Task, on_rename, on_toggle, on_delete) -> ft.Control:
    draft, set_draft = ft.use_state("")
    is_editing, set_editing = ft.use_state(False)

    def edit() -> None:
        set_draft(task.name)
        set_editing(True)

    async def finish() -> None:
        set_editing(False)
        if draft.strip():
            await on_rename(task, draft.strip())

    async def toggle() -> None:
        await on_toggle(task)

    async def delete() -> None:
        await on_delete(task)

    if is_editing:
        return ft.Row(
            [
                ft.TextField(
                    key="edit-name",
                    value=draft,
                    autofocus=True,
                    dense=True,
                    expand=True,
                    on_change=lambda e: set_draft(e.control.value),
                    on_submit=finish,
                ),
                ft.IconButton(ft.Icons.CHECK, key="save", tooltip="Save", on_click=finish),
            ]
        )
    return ft.Row(
        [
            ft.Checkbox(
                key=f"done-{task.name}",
                label=task.name,
                value=task.is_done,
                expand=True,
                label_style=ft.TextStyle(
                    color=ft.Colors.ON_SURFACE_VARIANT if task.is_done else None,
                    decoration=ft.TextDecoration.LINE_THROUGH if task.is_done else None,
                ),
                on_change=toggle,
            ),
            ft.IconButton(ft.Icons.EDIT_OUTLINED, key=f"edit-{task.name}", tooltip="Edit", on_click=edit),
            ft.IconButton(ft.Icons.DELETE_OUTLINED, key=f"delete-{task.name}", tooltip="Delete", on_click=delete),
        ]
    )


@ft.component
def EmptyHint(filter_name: str) -> ft.Control:
    words = {"": "Nothing here yet.", "Active": "Everything is done.", "Done": "Nothing is done yet."}
    return ft.Container(ft.Text(words[filter_name], color=ft.Colors.ON_SURFACE_VARIANT), padding=24)


@ft.component
def Footer(open_count: int, done_count: int, on_clear) -> ft.Control:
    return ft.Row(
        [
            ft.Text(f"{open_count} left", key="left"),
            ft.TextButton(f"Clear {done_count} done", key="clear", disabled=done_count == 0, on_click=on_clear),
        ],
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
    )


def main(page: ft.Page) -> None:
    page.title = "To-do"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.scroll = ft.ScrollMode.AUTO
    page.padding = 0
    page.render(App)


if __name__ == "__main__":
    ft.run(main)
