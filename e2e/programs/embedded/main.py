"""Shows an app that runs on a Flet server beside controls of its own. The route is the server's port."""

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "Outside"
    problem = ft.Text(key="problem")
    idle = ft.Text(key="idle")

    def show_problem(event: ft.Event[ft.FletApp]) -> None:
        problem.value = event.data

    inside = ft.FletApp(
        url=f"http://127.0.0.1:{page.route.strip('/')}",
        key="inside",
        expand=True,
        reconnect_interval_ms=100,
        on_error=show_problem,
    )

    async def wait(_event: ft.Event[ft.Button]) -> None:
        report = await inside.wait_idle(idle_ms=100)
        idle.value = report["status"]

    def remove(_event: ft.Event[ft.Button]) -> None:
        page.controls.remove(inside)

    page.add(
        ft.Row([ft.Button("Wait", key="wait", on_click=wait), ft.Button("Remove", key="remove", on_click=remove)]),
        problem,
        idle,
        inside,
    )


if __name__ == "__main__":
    ft.run(main)
