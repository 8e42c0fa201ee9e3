"""The bytes under the golden hashes of AuditTrailTest, written out field by field: python3 award-hash.py"""
import hashlib
import struct


def text(value):
    data = value.encode("utf-8")
    return struct.pack(">i", len(data)) + data


def integer(value):
    return struct.pack(">q", value)


def record(word, /, **fields):
    return text(word) + b"".join(text(field) + value for field, value in fields.items())


def items(*values):
    return integer(len(values)) + b"".join(values)


def some(value):
    return integer(1) + value


NONE = integer(0)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


BOTH = ["municipality", "secretariat"]
ROLES = {
    "apply": BOTH, "admit": ["secretariat"], "find-eligible": ["secretariat"], "find-ineligible": ["secretariat"], "nominate": ["secretariat"],
    "invite": ["secretariat"], "accept": BOTH, "decline": BOTH, "lapse": ["secretariat"], "withdraw": BOTH,
    "replace": ["secretariat"], "submit": BOTH, "assess": ["evaluator", "secretariat"], "deliberate": ["chair"],
    "decide": ["chair"], "reopen": ["chair"], "mention": ["chair"], "announce": ["secretariat"],
    "grant-title": ["secretariat"], "end-title": ["secretariat"], "revoke": ["chair"], "postpone": ["secretariat"],
    "close": ["secretariat"],
}
PHASES = ["entry", "nomination", "reply", "description", "assessment", "decision", "announcement", "title"]
CALENDAR = record(
    "calendar",
    zone=text("Europe/Stockholm"),
    cutOff=some(text("2024-10-31")),
    nomination=some(text("2025-03-31")),
    reply=some(text("2025-04-30")),
    submission=some(text("2025-08-31")),
    decision=some(text("2025-10-31")),
    embargo=some(text("2025-11-11")),
    ceremony=some(text("2025-11-11")),
)
RULES = record(
    "rules",
    nomination=NONE,
    decision=NONE,
    late=text("refuse"),
    reserves=record(
        "reserves", most=integer(2), until=text("submission"), replyDays=integer(14), submissionDays=integer(14)),
    winners=integer(1),
    title=record("years", years=integer(2)),
    mentions=record("mentions", most=integer(2), nominees=text("allowed")),
    permissions=items(*[
        record("permission", move=text(move), roles=items(*map(text, roles))) for move, roles in ROLES.items()
    ]),
    departures=items(text("chair")),
)


def stages(**more):
    return items(*[
        record("stage", phase=text(phase), **{name: text(phase.upper()) for name in more}, evidence=items())
        for phase in PHASES
    ])


PROCESS = text("mattstock-award-process-2") + record(
    "award-process", id=text("example"), entry=text("everyone"), stages=stages(), calendar=CALENDAR, rules=RULES)
PROCESS_TEXT = text("mattstock-award-process-text-1") + record(
    "award-process", id=text("example"), title=text("Example"), description=text(""), entry=text("everyone"),
    stages=stages(title=True), calendar=CALENDAR, rules=RULES, parameters=items(), followUps=items())
DEFINITION = sha256(PROCESS)

NAMES = ["Exempelköping", "Exempelvik", "Exempelstad", "Exempelby", "Exempelås", "Exempelsund"]
IDS = ["900%d" % (i + 1) for i in range(len(NAMES))]
SOFTWARE = record("software", library=text("0.1.0"), jdk=text("17.0.15"))
OPENED = "2024-09-01T10:00:00Z"
OPENING = sha256(text("mattstock-award-opening-2") + record(
    "audit-trail",
    process=text("example"),
    definition=text(DEFINITION),
    text=text(sha256(PROCESS_TEXT)),
    units=items(*[record("unit", id=text(i), name=text(n), kind=text("")) for i, n in zip(IDS, NAMES)]),
    opened=text(OPENED),
    software=SOFTWARE,
))



def covered(salt, value):
    return text("struck:" + sha256(text("mattstock-award-text-1") + text(salt) + text(value)))


FOUND = "2024-12-01T11:00:00Z"
HEAD = sha256(text("mattstock-award-entry-2") + record(
    "entry",
    sequence=integer(1),
    at=text(FOUND),
    actor=record("actor", role=text("secretariat"), id=covered("", "secretary-1")),
    move=record("find-eligible", units=items(text("9001"))),
    grounds=record("grounds", reason=covered("", "as the minutes say"), hashes=items(), departure=NONE),
    changes=items(record("change", unit=text("9001"), **{"from": text("open")}, to=text("eligible"))),
    software=SOFTWARE,
    salts=text(""),
    previous=text(OPENING),
))


def standing(unit, state, since):
    return text(sha256(text("mattstock-award-standing-2") + record(
        "standing", unit=text(unit), state=text(state), since=text(since), nominated=NONE, group=NONE,
        reserve=NONE, replacedBy=NONE, submissions=items(), mentioned=NONE, title=NONE)))


DOCKET = sha256(text("mattstock-award-docket-1") + record(
    "docket", calendar=CALENDAR, nominated=NONE, runoff=items(), decided=NONE, announced=NONE, closed=NONE))
OUTCOME = sha256(
    text("mattstock-award-outcome-2") + text(DEFINITION) + text(DOCKET) + integer(len(IDS))
    + standing("9001", "eligible", FOUND) + b"".join(standing(unit, "open", OPENED) for unit in IDS[1:]))

print("definition", DEFINITION)
print("head      ", HEAD)
print("outcome   ", OUTCOME)
