"""The app as Django knows it."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "mgz_site.ui"
    label = "ui"
