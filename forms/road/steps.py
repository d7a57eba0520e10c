"""What the steps of the road are called and what each is for, and the page of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.desk.plan import (
    CHANGES,
    DATA,
    MONEY,
    PREPARATION,
    REPEAT,
    RESPONDENT_STEPS,
    RESULT,
    SIGN,
    VIEWS,
    WEIGHING,
    WORK,
)
from forms.road.changes_page import ChangesPage
from forms.road.data_page import DataPage
from forms.road.items_page import ItemsPage
from forms.road.money_page import MoneyPage
from forms.road.preparation_page import PreparationPage
from forms.road.repeat_page import RepeatPage
from forms.road.result_page import ResultPage
from forms.road.sign_page import SignPage
from forms.road.step_page import StepPage
from forms.road.views_page import ViewsPage
from forms.road.weighing_page import WeighingPage
from forms.road.work_page import WorkPage

if TYPE_CHECKING:
    from forms.road.road import Road

translate = QCoreApplication.translate


def titles() -> Mapping[str, str]:
    """Return the short title of every step."""
    return {
        PREPARATION: translate("Steps", "Start"),
        DATA: translate("Steps", "Gegevens"),
        REPEAT: translate("Steps", "Herhaling"),
        WORK: translate("Steps", "Taken"),
        "employer": translate("Steps", "Werkgever"),
        "employee": translate("Steps", "Werknemer"),
        "observation": translate("Steps", "Observatie"),
        "test": translate("Steps", "Test"),
        WEIGHING: translate("Steps", "Afwegen"),
        RESULT: translate("Steps", "Uitkomst"),
        CHANGES: translate("Steps", "Verschil"),
        MONEY: translate("Steps", "Euro's"),
        VIEWS: translate("Steps", "Zienswijzen"),
        SIGN: translate("Steps", "Rapport"),
    }


def purposes() -> Mapping[str, tuple[str, str]]:
    """Return title and purpose of the pages that ask a respondent."""
    return {
        "employer": (
            translate("Steps", "Gesprek met de werkgever"),
            translate("Steps", "Vraag hoe het gaat, vergeleken met een gewone collega."),
        ),
        "employee": (
            translate("Steps", "Gesprek met de werknemer"),
            translate("Steps", "Vraag hoe de werknemer het zelf ziet."),
        ),
        "observation": (
            translate("Steps", "Observatie"),
            translate(
                "Steps", "Wat u zelf ziet en telt op de werkplek. Tellen is beter dan schatten; F4 opent de teller."
            ),
        ),
        "test": (translate("Steps", "Test"), translate("Steps", "Wat een test of proefopdracht liet zien.")),
    }


def page_for(road: Road, step: str) -> StepPage:
    """Return a new page for a step."""
    items = road.plan.items.get(step, ())
    if step in RESPONDENT_STEPS:
        return ItemsPage(road, RESPONDENT_STEPS[step], items, purposes()[step])
    if step == WORK:
        return WorkPage(road, items)
    if step == WEIGHING:
        return WeighingPage(road, items)
    makers: Mapping[str, type[StepPage]] = {
        PREPARATION: PreparationPage,
        DATA: DataPage,
        REPEAT: RepeatPage,
        RESULT: ResultPage,
        CHANGES: ChangesPage,
        MONEY: MoneyPage,
        VIEWS: ViewsPage,
        SIGN: SignPage,
    }
    return makers[step](road)  # type: ignore[call-arg]  # each of these takes the road alone
