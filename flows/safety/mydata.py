"""/mydata: everything that is kept about a person, as JSON."""

import json

from flows.results.gather import Source
from storage import ballots, campaigns, contributions, people, proposals, safety, tasks, voices
from storage.rows import first_row


def mydata(source: Source, person: int, name: str | None) -> bytes:
    """Return all that is kept about somebody: UTF-8 JSON, instants in UTC microseconds."""
    db = source.db
    row = first_row(
        db, "SELECT language, created_at, last_seen_at, muted_until FROM person WHERE id = :id", id=person
    )
    told = {
        "name": name,
        "person": dict(row) if row else {},
        "campaigns": [_campaign(source, c.id, person) for c in campaigns.campaigns_of_person(db, person)],
        "cards": [c.model_dump(exclude={"key"}) for c in campaigns.chips_of_person(db, person)],
        "ideas": [p.model_dump(exclude={"key"}) for p in proposals.proposals_of_person(db, person)],
        "votes": [b.model_dump(exclude={"leaf", "update_id"}) for b in ballots.ballots_of_person(db, person)],
        "acts": [
            a.model_dump(exclude={"key", "leaf"}) for a in contributions.contributions_of_person(db, person)
        ],
        "tasks_taken": [t.model_dump(exclude={"key", "author"}) for t in tasks.tasks_of_person(db, person)],
        "survey_answers": [
            {"campaign": c, "item": item, "wave": wave, "value": value}
            for c, item, wave, value in voices.surveys_of_person(db, person)
        ],
        "reports": safety.reports_of_person(db, person),
    }
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True).encode()


def _campaign(source: Source, campaign: int, person: int) -> dict[str, object]:
    db = source.db
    worries = [
        w.model_dump()
        for p in proposals.proposals(db, campaign)
        for w in proposals.concerns(db, p.id)
        if w.person == person
    ]
    told = [a.model_dump(exclude={"key"}) for a in voices.answers(db, campaign) if a.person == person]
    made = [t.model_dump(exclude={"key"}) for t in tasks.tasks(db, campaign) if t.author == person]
    first = people.first_act(db, campaign, person)
    found = campaigns.campaign(db, campaign)
    return {
        "campaign": campaign,
        "title": found.title if found else None,
        "started_it": bool(found and found.starter == person),
        "first_act_at": first,
        "role": people.role(db, campaign, person),
        "concerns": worries,
        "tasks": made,
        "answers": told,
    }
