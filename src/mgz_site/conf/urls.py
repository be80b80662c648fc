"""The addresses of the site."""

from django.urls import include, path

urlpatterns = [path("", include("mgz_site.ui.urls"))]

handler404 = "mgz_site.ui.views.errors.not_found"
handler500 = "mgz_site.ui.views.errors.broken"
