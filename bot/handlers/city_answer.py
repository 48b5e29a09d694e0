"""What is said for the city in private: an official answers and pledges, who takes part brings what came by post."""

from bot.handlers.card import meant
from bot.handlers.city import KINDS, mine_in, official_of
from bot.handlers.registry import answer, tap
from bot.scene import Reply as Told
from bot.scene import Scene
from flows.officials.ask import item_of
from flows.officials.by_post import enter
from flows.officials.listen import is_over
from flows.officials.read import day_and_words
from flows.officials.say import REPLIES, STAGES, Reply, leave, reply
from flows.officials.schedule import local_date
from flows.refusal import Refusal
from storage import campaigns, people, questions
from storage.models import Campaign

SAYS = (*REPLIES, *STAGES)
NOTHING = "nothing"


@tap("cp")
def start_pledge(scene: Scene) -> Told | Refusal | None:
    """Ask for a pledge in words."""
    official = official_of(scene)
    if isinstance(official, Refusal):
        return official
    return _ask_words(scene, official.campaign, {"says": "pledge", "about": NOTHING, "item": 0})


@tap("cx")
def stop_answering(scene: Scene) -> Told | Refusal | None:
    """Stop answering: the name goes, what was said stays as the office's."""
    official = official_of(scene)
    if isinstance(official, Refusal):
        return official
    return leave(scene.tx, official.id, scene.at) or Told(scene.speech.say("page-left"), alert=True)


@tap("cw")
def choose_answer(scene: Scene) -> Told | Refusal | None:
    """Choose what is said of an item; a stage without need for words is kept at once."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    kind, id, place = (scene.tap.number(n) for n in (1, 2, 3))
    if kind >= len(KINDS) or place >= len(SAYS) or scene.chat is not None:
        return Refusal("stale-button")
    if no := _may(scene, campaign):
        return no
    item = item_of(scene.tx, campaign, KINDS[kind], id)
    if item is None or not item.open or (SAYS[place] in STAGES and not item.adopted):
        return Refusal("answer-item-gone")
    return _ask_words(scene, campaign.id, {"says": SAYS[place], "about": KINDS[kind], "item": id})


def _may(scene: Scene, campaign: Campaign) -> Refusal | None:
    """An official, or who takes part."""
    if mine_in(scene, campaign) is not None or people.first_act(scene.tx.db, campaign.id, scene.person):
        return is_over(campaign, scene.at)
    return Refusal("take-part-first")


def _ask_words(scene: Scene, campaign: int, args: dict[str, str | int]) -> Told | Refusal | None:
    here = scene.in_campaign(campaigns.campaign(scene.tx.db, campaign))
    here.ask("city-words", args)
    by_post = 0 if mine_in(scene, here.campaign) else 1
    here.say("city-words", {"says": args["says"], "post": by_post}, private=True)
    return None


@answer("city-words")
def take_words(scene: Scene) -> Told | Refusal | None:
    """Take the words of an answer or a pledge; ``-`` for none."""
    here, campaign = scene.incoming, scene.campaign
    if here.forwarded or not here.text:
        return Refusal("forwarded" if here.forwarded else "words-only")
    if campaign is None:
        return Refusal("no-campaign")
    request = _request(scene, campaign)
    official = mine_in(scene, campaign)
    kept = (
        reply(scene.tx, request.model_copy(update={"official": official.id}))
        if official is not None
        else enter(scene.tx, campaign, scene.person, request, here=False)
    )
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("said", {"key": "city-kept" if official else "city-kept-post"}, private=True)
    return None


def _request(scene: Scene, campaign: Campaign) -> Reply:
    says, about, item = scene.args["says"], scene.args["about"], scene.args["item"]
    text, until = scene.incoming.text, None
    if says == "will":
        until, text = day_and_words(text, local_date(scene.at, campaign.zone))
    whole = about == NOTHING
    return Reply.model_validate(
        {
            "official": 0,
            "says": says,
            "about": None if whole else about,
            "item": None if whole else item,
            "text": "" if text.strip() == "-" else text,
            "until": until,
            "at": scene.at,
            "key": f"city:{scene.key}",
        }
    )
