"""“Councils” in the menu."""

from __future__ import annotations

from wagtail.admin.viewsets.model import ModelViewSetGroup

from .branding.viewset import BrandingViewSet
from .change_log import ChangeLogViewSet
from .councils import CouncilViewSet
from .facts import FactValueViewSet
from .feed_keys import FeedKeyViewSet
from .localisations.viewset import LocalisationViewSet
from .partnerships import MembershipViewSet, PartnershipViewSet
from .people import CouncilRoleViewSet
from .selections import HoldViewSet, OptOutViewSet, SubscriptionViewSet
from .site_pages import SitePagesViewSet


class CouncilsGroup(ModelViewSetGroup):
    """Everything that belongs to councils, for platform admins."""

    menu_label = "Councils"
    menu_name = "councils"
    menu_icon = "home"
    menu_order = 160
    items = (
        CouncilViewSet(),
        PartnershipViewSet(),
        MembershipViewSet(),
        SubscriptionViewSet(),
        FactValueViewSet(),
        LocalisationViewSet(),
        HoldViewSet(),
        OptOutViewSet(),
        BrandingViewSet(),
        SitePagesViewSet(),
        FeedKeyViewSet(),
        CouncilRoleViewSet(),
        ChangeLogViewSet(),
    )
