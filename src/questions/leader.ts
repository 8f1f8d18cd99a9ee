import { headline } from "../words/en/leader.ts";
import * as say from "../words/en/leaderStory.ts";
import type { Finding, Found } from "./answer.ts";
import { asked } from "./kit/asked.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { tooFew } from "./kit/finding.ts";
import { measure } from "./kit/measure.ts";
import { nothingAnswer } from "./kit/nothing.ts";
import { backingFinding } from "./leader/backing.ts";
import { beginningFinding } from "./leader/beginning.ts";
import { changeFinding } from "./leader/change.ts";
import { consolidationFinding } from "./leader/consolidation.ts";
import { contactsOf } from "./leader/contacts.ts";
import { economyFinding } from "./leader/economy.ts";
import { contactsFigure, mixFigure } from "./leader/figures.ts";
import { firstPage } from "./leader/first.ts";
import { firstsFinding } from "./leader/firsts.ts";
import { heirFinding } from "./leader/heir.ts";
import { hostilityFinding } from "./leader/hostility.ts";
import { lineFinding } from "./leader/line.ts";
import { linesFinding } from "./leader/lines.ts";
import { courseFacts } from "./leader/outline.ts";
import { partnersFinding } from "./leader/partners.ts";
import { phaseFinding, phasesFinding } from "./leader/phaseFindings.ts";
import { rulePhases } from "./leader/phases.ts";
import { type Rule, type RuleActs, ruleActs, ruleName, ruleOf } from "./leader/rule.ts";
import { shortAnswer } from "./leader/short.ts";
import { silenceFinding } from "./leader/silence.ts";
import { storyOf } from "./leader/story.ts";
import { summitsFinding } from "./leader/summits.ts";
import { termFinding } from "./leader/term.ts";
import { voiceFinding } from "./leader/voice.ts";
import { weaponsFinding } from "./leader/weapons.ts";
import type { Question, Subject } from "./subject.ts";

const METHOD = say.method(CHANGE_METHOD);

/** How has this leader changed course? Phases of his rule by mix of acts, tests, meetings, removals. */
export const leader: Question = {
  id: "leader",
  title: say.title,
  relevance: {
    phases: 3,
    lines: 3,
    summits: 3,
    weapons: 3,
    consolidation: 3,
    heir: 3,
    partners: 2,
    backing: 2,
    beginning: 2,
    silence: 2,
    change: 2,
    line: 1,
  },
  bears: {
    "leader-mix": ["phases", "change", "phase-"],
    "leader-contacts": ["summits", "partners", "firsts", "silence"],
  },
  asks: ({ b, leaders, asOf, options, name }) =>
    say.asks(options.leader ?? leaders.leaderOf(b, asOf)?.name ?? say.leadershipOf(b, name)),
  async answer(subject: Subject): Promise<Found> {
    const rule = ruleOf(subject, await subject.events.coverage());
    const [acts, contacts] = await Promise.all([ruleActs(rule, subject), contactsOf(rule, subject)]);
    const course = rulePhases(rule, acts, subject);
    const now = course.phases.at(-1);
    if (!now) return nothingKnown(rule, acts, subject);
    // With one phase there is nothing to set the current one against.
    const turned = course.phases.length > 1 ? now : null;
    const partners = await partnersFinding(rule, turned, contacts, subject);
    const [outline, figure, hold, lines, heir, summits, beginning, backing, phases, ...others] =
      await Promise.all([
        courseFacts(rule, course, subject),
        mixFigure(rule, course, acts, subject),
        consolidationFinding(rule, acts, subject),
        linesFinding(rule, now.from, acts, subject),
        heirFinding(rule, subject),
        summitsFinding(rule, contacts, subject),
        beginningFinding(rule, acts, subject),
        backingFinding(rule, acts, subject),
        phasesFinding(rule, course, acts, subject),
        ...course.phases.map((phase) => phaseFinding(phase, rule, acts, subject)),
        changeFinding(rule, course, acts, subject),
        weaponsFinding(rule, subject),
        economyFinding(rule, acts, subject),
        firstsFinding(rule, contacts, subject),
        partners?.finding ?? null,
        silenceFinding(rule, contacts, subject),
        hostilityFinding(rule, now.opened?.firm ? now : null, acts, subject),
        lineFinding(rule, acts, subject),
        voiceFinding(rule, acts, subject),
        termFinding(rule, acts, subject),
      ]);
    const told = [hold, lines, summits, heir, beginning, backing].map((one) => one?.finding ?? null);
    const findings = [phases, ...told, ...others].filter((finding): finding is Finding => finding !== null);
    const facts = {
      course: outline,
      beginning: beginning?.facts ?? null,
      hold: hold?.facts ?? null,
      lines: lines?.facts ?? null,
      heir: heir?.facts ?? null,
      backing: backing?.facts ?? null,
      summits: summits?.facts ?? null,
    };
    const { confidence, alternatives, wouldChange, gaps } = storyOf(rule, course, acts, findings, subject);
    return {
      question: "leader",
      title: say.title,
      short: shortAnswer(facts, findings, subject),
      ...firstPage({ ...facts, partners: partners?.facts ?? null }, findings, subject),
      headline: headline(outline, subject.name),
      findings,
      figure,
      moreFigures: [contactsFigure(rule, contacts, subject)].filter((figure) => figure !== null),
      confidence,
      alternatives,
      method: METHOD,
      wouldChange,
      gaps,
    };
  },
};

function nothingKnown(rule: Rule, acts: RuleActs, subject: Subject): Found {
  const { code, from, to } = rule;
  const who = ruleName(rule, subject);
  const { nothing } = say;
  const why = nothing.why(code, who, subject.name);
  const none = tooFew({
    id: "leader.term",
    statement: nothing.statement(code, who, subject.name),
    numbers: [measure("acts", nothing.label, 0, "count")],
    query: asked(nothing.query(code, from, to), acts.all),
    confidence: { level: "low", why },
  });
  return nothingAnswer(none, {
    question: "leader",
    title: say.title,
    headline: nothing.headline(why),
    method: METHOD,
    alternatives: nothing.alternatives,
    wouldChange: nothing.wouldChange,
    gaps: [why],
  });
}
