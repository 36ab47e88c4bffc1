// src/scenarios/workspace.ts
import { z as z9 } from "zod";

// src/data/load.ts
import { readdirSync as readdirSync3 } from "node:fs";

// src/data/budget-schemas.ts
import { z as z2 } from "zod";

// src/data/schemas.ts
import { z } from "zod";

// src/text/seen.ts
var BRAILLE_BLANK = "\u2800";
var isSeen = (text) => /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(text.replaceAll(BRAILLE_BLANK, ""));

// src/data/deadline.ts
var MONTH = "(0[1-9]|1[0-2])";
var DAY = "(0[1-9]|[12]\\d|3[01])";
var YEAR = "20\\d{2}";
var RULE = new RegExp(
  `^(${YEAR}|${YEAR}-${MONTH}|${YEAR}-Q[1-4]|${YEAR}-${MONTH}-${DAY}|${YEAR}-${YEAR}|from-${YEAR}|recurring|annual|half-year|quarterly|monthly|every-2\\.5-years|on-demand|annual-before-${MONTH}(-${DAY})?|after-central-guidance(\\+\\d+[dm])?|per-programme|none|lost)$`
);
function isDeadlineRule(text) {
  if (!RULE.test(text)) return false;
  const span = /^(\d{4})-(\d{4})$/.exec(text);
  if (span !== null) return Number(span[1]) <= Number(span[2]);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? isDay(text) : true;
}
function isDay(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

// src/data/schemas.ts
var Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);
var UNSEEN = { params: { problem: "TEXT_UNSEEN" } };
var Seen = z.string().min(1, { abort: true }).refine(isSeen, UNSEEN);
var Words = z.strictObject({ vi: Seen, en: Seen });
var FIRST_YEAR = 1990;
var LAST_YEAR = 2045;
var Year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
var Line = z.int().min(1);
var Day = z.string().refine(isDay).describe("YYYY-MM-DD");
var SCALES = [
  "percent",
  "share",
  "index",
  "count",
  "amount",
  "rate",
  "rank",
  "growth",
  "milestone",
  "qualitative"
];
var Scale = z.enum(SCALES);
var Unit = z.strictObject({ id: z.string().min(1), name: Words });
var Indicator = z.strictObject({
  id: Id,
  name: Words,
  scale: Scale,
  unit: z.string().min(1),
  lower: z.number().optional().describe("hard lower bound in the unit"),
  upper: z.number().optional().describe("hard upper bound in the unit"),
  better: z.enum(["higher", "lower", "none"]),
  family: z.string().optional().describe("panel family whose pooled prior is used"),
  steward: Id.optional().describe("the office that holds the figure"),
  variantOf: Id.optional().describe("the notion of which this is one method"),
  score: Id.optional().describe("for a rank: the score that is ranked"),
  breaks: z.array(Year).optional().describe("years in which a new method starts: earlier values are not comparable"),
  definition: Words.optional(),
  note: z.string().optional()
});
var Territory = z.strictObject({
  id: Id,
  kind: z.enum(["nation", "mean", "region", "province", "former", "synthetic"]),
  era: z.enum(["63", "34", "both"]).optional(),
  region: Id.optional(),
  name: Words
});
var Agency = z.strictObject({
  id: Id,
  name: Words,
  short: Words.describe("for narrow tables"),
  absorbed: z.array(Id).optional(),
  successor: Id.optional(),
  basis: z.enum(["assumption"]).optional()
});
var Merger = z.strictObject({ successor: Id, component: Id, note: z.string(), source: z.string() });
var Source = z.strictObject({
  id: Id,
  title: z.string().min(1),
  publisher: z.string(),
  published: z.string(),
  address: z.string()
});
var STATUSES = ["official", "reported", "estimate", "assumption", "synthetic"];
var Observation = z.strictObject({
  indicator: Id,
  territory: Id,
  year: Year,
  value: z.number(),
  unit: z.string().min(1),
  fieldSize: z.union([z.literal(""), z.int().min(2)]).describe("for a rank: number of units ranked"),
  status: z.enum(STATUSES),
  confidence: z.string().describe("as the collector graded it; figures marked doubtful are kept but never fitted"),
  vintage: z.string().describe("when the figure was published: YYYY, YYYY-MM or YYYY-MM-DD; empty = unknown"),
  source: Id,
  note: z.string()
});
var KINDS = [
  "percent",
  "share_of_grdp",
  "share_of_budget",
  "count",
  "count_per_year",
  "rate_per_10k",
  "rate_per_1k",
  "index01",
  "rank",
  "growth_per_year",
  "milestone",
  "qualitative"
];
var COMPARATORS = [">=", ">", "=", "<=", "range", "top_n", "above_average", "complete", "none"];
var Target = z.strictObject({
  id: Id,
  number: z.string().optional().describe("the document's own number of the statement"),
  line: Line,
  quote: z.string().min(1).max(400).describe("verbatim, inside that one line of the source"),
  valueLine: Line.optional().describe("line of the figure when it stands elsewhere"),
  valueQuote: z.string().optional(),
  section: z.enum(["annex", "narrative", "task"]),
  indicator: Id,
  kind: z.enum(KINDS),
  unit: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number().optional().describe("as printed: 50 for 50 %"),
  valueHigh: z.number().optional().describe("upper end of a range"),
  year: Year.optional().describe("left out where the text gives none"),
  group: Id,
  agency: z.string().optional().describe("as printed"),
  contradicts: z.array(Id).optional(),
  judgedBy: z.strictObject({ indicator: Id, reason: z.string().min(1) }).optional().describe("the definition variant by which this target is judged, and why"),
  note: z.string().optional()
});
var Rule = z.string().refine(isDeadlineRule, { params: { code: "FIELD_FORMAT" } });
var Task = z.strictObject({
  id: Id,
  number: z.string().min(1),
  line: Line,
  quote: z.string().min(1),
  title: z.string().min(1),
  group: Id,
  lead: z.array(z.string().min(1)),
  coordinating: z.array(z.string().min(1)),
  deliverable: z.string().optional(),
  deadline: z.string().optional().describe("as printed"),
  rule: Rule.describe("the binding deadline as a rule"),
  ruleThen: Rule.optional(),
  note: z.string().optional()
});
var Money = z.strictObject({
  id: Id,
  line: Line,
  quote: z.string().min(1),
  kind: z.enum(["share", "floor", "source", "amount", "condition"]),
  statement: Words,
  value: z.number().optional(),
  unit: z.string().optional(),
  year: Year.optional(),
  target: Id.optional(),
  payers: z.array(z.enum(["province", "centre", "society", "firms"])).optional(),
  note: z.string().optional()
});
var Duty = z.strictObject({
  id: Id,
  line: Line,
  quote: z.string().min(1),
  title: Words,
  who: z.array(z.string().min(1)),
  to: z.array(z.string().min(1)),
  due: z.string().optional().describe("as printed"),
  rule: Rule,
  note: z.string().optional()
});
var Plan = z.strictObject({
  id: Id,
  territory: Id,
  title: Words,
  number: z.string().optional(),
  issued: Day.optional(),
  issuer: z.string().min(1),
  source: z.string().min(1).describe('file of the source text, or "synthetic"'),
  quality: z.enum(["clean", "markup", "ocr-damaged", "synthetic"]),
  declared: z.record(z.string(), z.int().min(0)).optional().describe("counts by the document's own numbering"),
  groups: z.array(z.strictObject({ id: Id, number: z.string().optional(), vi: z.string(), en: z.string() })),
  note: z.string().optional()
});
var ProxyRow = z.strictObject({
  indicator: Id,
  from: z.strictObject({ indicator: Id, territory: Id.describe('a territory, or "region" or "self"') }),
  shift: z.number().describe("province minus proxy on the link scale"),
  spread: z.union([z.number().min(0), z.literal("family")]).describe("between-province sd on the link scale"),
  position: Id.optional().describe("rank indicator whose latest own rank places the province within the spread"),
  basis: z.string().min(1).describe("where shift and spread come from"),
  status: z.enum(["derived", "assumption"]),
  reason: Words
});
var Settings = z.strictObject({
  asOf: Day.describe("the day on which the data stand; years before it are past")
});

// src/data/budget-schemas.ts
var FIRST_BUDGET_YEAR = 2025;
var BudgetYear = z2.int().min(FIRST_BUDGET_YEAR).max(LAST_YEAR);
var PriceYear = z2.int().min(FIRST_YEAR).max(LAST_YEAR);
var PAYERS = ["province", "centre", "operators", "society"];
var Payer = z2.enum(PAYERS);
var ThreePoint = z2.strictObject({
  low: z2.number().describe("10 % of cases lie below"),
  mode: z2.number().describe("most likely"),
  high: z2.number().describe("10 % of cases lie above")
}).refine(({ low, mode, high }) => low <= mode && mode <= high, { params: { allowed: "low \u2264 mode \u2264 high" } });
var Basis = z2.strictObject({
  status: z2.enum(["prior", "assumption", "elicited", "synthetic"]),
  evidence: z2.array(Id).optional(),
  who: Seen.describe("who assumes or judges it"),
  why: Seen,
  on: Day,
  expires: Day.optional().describe("elicited values expire; default twelve months after `on`")
});
var DeliveryProfile = z2.strictObject({
  id: Id,
  name: Words,
  disbursed: ThreePoint.describe("share of the plan spent within its year, 0\u20131"),
  congestion: ThreePoint.describe("\u03B3: the share falls as (plan / last year\u2019s plan)^\u2212\u03B3 when a plan grows"),
  efficiency: ThreePoint.describe("useful output per \u0111\u1ED3ng spent, 0\u20131"),
  lag: ThreePoint.describe("mean years from spending to service"),
  lagShape: z2.int().min(1).max(6).describe("shape of the Erlang lag"),
  depreciation: ThreePoint.describe("share of the stock lost each year, 0\u20131"),
  basis: Basis
});
var Programme = z2.strictObject({
  id: Id,
  name: Words,
  nature: z2.enum(["capital", "recurrent"]),
  delivery: Id.describe("id in programmes/delivery.yaml"),
  payers: z2.array(Payer).min(1).describe("who may pay for it"),
  covers: Words.describe("what the line pays for"),
  partOf: Id.optional().describe("a line inside another programme: its money counts there")
});
var FORMS = ["saturating", "hill", "elasticity", "unit-cost", "formula"];
var Form = z2.enum(FORMS);
var Response = z2.strictObject({
  id: Id,
  programme: Id,
  indicator: Id,
  territory: Id.optional().describe("elicited for one territory: stands before the general one"),
  payers: z2.array(Payer).min(1).describe("whose money counts: provincial money is never credited with what operators pay"),
  form: Form,
  bestAs: z2.enum(["gap", "value"]).optional().describe("gap: share of the way to the better bound, 0\u20131; value: level in the unit of the indicator"),
  per: z2.enum(["province", "person"]).describe("money parameters (half, base, cost): t\u1EF7 \u0111\u1ED3ng for the province, or tri\u1EC7u \u0111\u1ED3ng for each inhabitant"),
  parameters: z2.record(z2.string(), ThreePoint),
  formula: z2.string().optional().describe("form formula: an expression of `stock` and the parameters, link-scale change"),
  priceYear: PriceYear,
  basis: Basis
});
var Spillover = z2.strictObject({
  from: Id,
  to: Id,
  strength: ThreePoint.describe("share of last year\u2019s policy change of `from` (link scale) passed on in a year"),
  basis: Basis
});
var DRIVERS = ["total-expenditure", "grdp", "population", "price-level"];
var DriverId = z2.enum(DRIVERS);
var Driver = z2.strictObject({
  driver: DriverId,
  territory: Id.describe("`any` for all"),
  year: PriceYear,
  value: ThreePoint,
  growth: ThreePoint.describe("% a year, nominal"),
  source: Id.optional().describe("id of a source of an observation"),
  basis: Basis
});
var Identity = z2.strictObject({
  indicator: Id,
  formula: z2.string().min(1),
  onto: z2.enum(["forecast"]).optional().describe("the indicator is its own forecast plus what the formula gives more than under the baseline\u2019s money"),
  when: z2.enum(["unobserved"]).optional().describe(
    "only where the territory has no figures of the indicator itself: else that is forecast, and responses move it"
  ),
  basis: Basis
});
var EnvelopeRow = z2.strictObject({
  from: BudgetYear,
  to: BudgetYear.optional(),
  shareOfBudget: z2.number().min(0).max(100).optional().describe("% of total local expenditure"),
  factor: z2.number().min(0).max(100).optional().describe("times what the last known share of the budget gives; 1 is the baseline"),
  amount: z2.number().min(0).optional(),
  priceYear: PriceYear.optional().describe("of `amount`; absent: prices of each year")
});
var SpendingRow = z2.strictObject({
  programme: Id,
  payer: Payer.optional().describe("province when absent"),
  from: BudgetYear,
  to: BudgetYear.optional().describe("last year of the row; a ramp needs it and stays at its end"),
  share: z2.number().min(0).max(100).optional().describe("% of the envelope"),
  amount: z2.number().optional(),
  ramp: z2.tuple([z2.number(), z2.number()]).optional().describe("first and last year, straight line between"),
  match: z2.union([z2.number(), z2.tuple([z2.number(), z2.number()])]).optional().describe(
    "of `centre` or `society`: \u0111\u1ED3ng for each \u0111\u1ED3ng of the province on the same programme in the same year, whatever the province then spends; two numbers are a ramp"
  ),
  priceYear: PriceYear.optional()
});
var Shock = z2.discriminatedUnion("kind", [
  z2.strictObject({
    kind: z2.literal("achieved"),
    indicator: Id,
    year: BudgetYear,
    value: z2.number(),
    why: Seen
  }),
  z2.strictObject({ kind: z2.literal("shift"), indicator: Id, year: BudgetYear, by: z2.number(), why: Seen }),
  z2.strictObject({
    kind: z2.literal("revenue"),
    from: BudgetYear,
    to: BudgetYear.optional(),
    factor: z2.number().min(0).max(10),
    why: Seen
  }),
  z2.strictObject({ kind: z2.literal("merger"), why: Seen })
]);
var DriverSetting = z2.strictObject({
  driver: DriverId,
  from: BudgetYear,
  to: BudgetYear.optional(),
  value: z2.number().positive().optional(),
  factor: z2.number().positive().optional()
});
var Scenario = z2.strictObject({
  id: Id,
  name: Words,
  extends: Id.optional(),
  plan: Id.optional().describe("absent: any plan"),
  summary: Words,
  policy: z2.strictObject({ envelope: z2.array(EnvelopeRow).optional(), spending: z2.array(SpendingRow).optional() }).optional(),
  world: z2.strictObject({ drivers: z2.array(DriverSetting).optional(), shocks: z2.array(Shock).optional() }).optional(),
  assumptions: z2.array(z2.strictObject({ what: Words, basis: Basis })).describe("every assumption with its origin")
});

// src/data/check-basis.ts
function fieldReport(row, problems) {
  return (path, code, facts) => {
    const line = row.lineOf?.(path) ?? row.line;
    problems.push({ file: row.file, line, code, facts: { ...facts, field: path.join(".") } });
  };
}
function checkBasis(basis, path, known2, report) {
  const evidence = basis.evidence ?? [];
  for (const [i, id] of evidence.entries()) {
    if (!known2.evidence.has(id)) report([...path, "evidence", i], "EVIDENCE_UNKNOWN", { id });
  }
  if (basis.status === "prior" && evidence.length === 0) {
    report([...path, "evidence"], "FIELD_MISSING", { allowed: "prior: response-evidence.csv" });
  }
  const latest = known2.comesLater && known2.asOf !== void 0 ? aYearAfter(known2.asOf) : known2.asOf;
  if (latest !== void 0 && basis.on > latest) {
    report([...path, "on"], "VALUE_OUT_OF_RANGE", { got: basis.on, allowed: `\u2264 ${latest}` });
  }
  const until = lastDay(basis);
  if (until !== void 0 && known2.asOf !== void 0 && until < known2.asOf) {
    report(path, "ESTIMATE_EXPIRED", { who: basis.who, got: until, allowed: `\u2265 ${known2.asOf}` });
  }
}
var aYearAfter = (day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
function lastDay({ status, on, expires }) {
  if (expires !== void 0 || status !== "elicited") return expires;
  return `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`.replace("-02-29", "-02-28");
}

// src/data/check-budget.ts
function checkProgrammes(rows, programmes, delivery, problems) {
  for (const row of rows) {
    const report = fieldReport(row, problems);
    const { id, delivery: profile, partOf } = row.value;
    if (!delivery.has(profile)) report(["delivery"], "DELIVERY_UNKNOWN", { id: profile });
    if (partOf === void 0) continue;
    const whole = programmes.get(partOf);
    if (whole === void 0) report(["partOf"], "PROGRAMME_UNKNOWN", { id: partOf });
    else if (whole.partOf !== void 0 || partOf === id) {
      report(["partOf"], "VALUE_NOT_ALLOWED", {
        got: `${id} \u2192 ${partOf} \u2192 ${whole.partOf}`,
        allowed: `${id} \u2192 ${partOf}`
      });
    }
  }
}
var SHARE = [0, 1];
var PROFILE_RANGES = {
  disbursed: SHARE,
  congestion: [0, 2],
  efficiency: SHARE,
  lag: [0, 10],
  depreciation: SHARE
};
function checkDelivery(rows, known2, problems) {
  for (const row of rows) {
    const report = fieldReport(row, problems);
    for (const [name, range] of Object.entries(PROFILE_RANGES)) {
      checkPoints(row.value[name], name, range, report);
    }
    checkBasis(row.value.basis, ["basis"], known2, report);
  }
}
function checkDrivers(rows, known2, problems) {
  const first = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const report = fieldReport(row, problems);
    const { driver, territory, value, growth, source, basis } = row.value;
    const place2 = known2.territories.get(territory);
    if (place2 === void 0 && territory !== "any") report(["territory"], "TERRITORY_UNKNOWN", { id: territory });
    if (place2?.kind === "synthetic" !== (basis.status === "synthetic")) {
      report(["basis", "status"], "SYNTHETIC_MIXED", { got: `${territory}, ${basis.status}` });
    }
    if (source !== void 0 && !known2.sources.has(source)) report(["source"], "SOURCE_UNKNOWN", { id: source });
    if (value.low <= 0) report(["value", "low"], "VALUE_OUT_OF_RANGE", { got: value.low, allowed: "> 0" });
    checkPoints(growth, "growth", [-50, 50], report);
    checkBasis(basis, ["basis"], known2, report);
    const id = `${driver}, ${territory}`;
    const before = first.get(id);
    if (before === void 0) first.set(id, row);
    else report(["driver"], "ID_DUPLICATE", { id, first: `${before.file}:${before.line}` });
  }
}
var decidedBy = (identities) => new Set(identities.filter(({ when }) => when === void 0).map(({ indicator }) => indicator));
function checkIdentities(rows, known2, problems) {
  const first = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const report = fieldReport(row, problems);
    const { indicator: id, basis } = row.value;
    if (!known2.indicators.has(id)) report(["indicator"], "INDICATOR_UNKNOWN", { id });
    checkBasis(basis, ["basis"], known2, report);
    const before = first.get(id);
    if (before === void 0) first.set(id, row);
    else report(["indicator"], "ID_DUPLICATE", { id, first: `${before.file}:${before.line}` });
  }
}
function checkPoints({ low, high }, name, [least, most], report) {
  const allowed = `${least} \u2026 ${most}`;
  if (low < least) report([name, "low"], "VALUE_OUT_OF_RANGE", { got: low, allowed });
  if (high > most) report([name, "high"], "VALUE_OUT_OF_RANGE", { got: high, allowed });
}

// src/data/check-references.ts
function checkCatalogue(rows, problems) {
  const report = reporter(problems);
  const known2 = {
    units: byId(rows.units, report),
    indicators: byId(rows.indicators, report),
    territories: byId(rows.territories, report),
    agencies: byId(rows.agencies, report),
    sources: byId(rows.sources, report)
  };
  for (const row of rows.indicators) {
    const { unit: unit2, steward, variantOf, score } = row.value;
    if (!known2.units.has(unit2)) report(row, "UNIT_UNKNOWN", { id: unit2 });
    if (steward !== void 0 && !known2.agencies.has(steward)) report(row, "AGENCY_UNKNOWN", { id: steward });
    for (const id of [variantOf, score]) {
      if (id !== void 0 && !known2.indicators.has(id)) report(row, "INDICATOR_UNKNOWN", { id });
    }
  }
  for (const row of rows.territories) {
    const { region } = row.value;
    if (region !== void 0 && !known2.territories.has(region)) report(row, "TERRITORY_UNKNOWN", { id: region });
  }
  for (const row of rows.agencies) {
    for (const id of [...row.value.absorbed ?? [], row.value.successor ?? row.value.id]) {
      if (!known2.agencies.has(id)) report(row, "AGENCY_UNKNOWN", { id });
    }
  }
  for (const row of rows.mergers) {
    for (const id of [row.value.successor, row.value.component]) {
      if (!known2.territories.has(id)) report(row, "TERRITORY_UNKNOWN", { id });
    }
  }
  for (const row of rows.proxies) checkProxy(row, known2, report);
  for (const row of rows.observations) checkObservation(row, known2, report);
  return known2;
}
function checkProxy(row, known2, report) {
  const { indicator, from, position } = row.value;
  for (const id of [indicator, from.indicator, position]) {
    if (id !== void 0 && !known2.indicators.has(id)) report(row, "INDICATOR_UNKNOWN", { id });
  }
  if (!["region", "self"].includes(from.territory) && !known2.territories.has(from.territory)) {
    report(row, "TERRITORY_UNKNOWN", { id: from.territory });
  }
}
function checkObservation(row, known2, report) {
  const { indicator: id, territory, source, unit: unit2, value, fieldSize, status } = row.value;
  const indicator = known2.indicators.get(id);
  const place2 = known2.territories.get(territory);
  if (indicator === void 0) report(row, "INDICATOR_UNKNOWN", { id });
  if (place2 === void 0) report(row, "TERRITORY_UNKNOWN", { id: territory });
  if (!known2.sources.has(source)) report(row, "SOURCE_UNKNOWN", { id: source });
  if (!known2.units.has(unit2)) report(row, "UNIT_UNKNOWN", { id: unit2 });
  else if (indicator !== void 0 && indicator.unit !== unit2) {
    report(row, "UNIT_MISMATCH", { got: unit2, allowed: indicator.unit });
  }
  if (indicator !== void 0) checkBounds(row, "value", value, indicator, report);
  if (fieldSize !== "" && !(Number.isInteger(value) && value >= 1 && value <= fieldSize)) {
    report(row, "RANK_OUT_OF_FIELD", { got: value, allowed: `1 \u2026 ${fieldSize}` });
  }
  if (place2 !== void 0 && place2.kind === "synthetic" !== (status === "synthetic")) {
    report(row, "SYNTHETIC_MIXED", { got: `${territory}, ${status}` });
  }
}
function checkBounds(row, field, value, indicator, report) {
  const { lower, upper, unit: unit2 } = indicator;
  const allowed = `${lower ?? "\u2212\u221E"} \u2026 ${upper ?? "\u221E"} ${unit2}`;
  if (lower !== void 0 && value < lower || upper !== void 0 && value > upper) {
    report(row, "VALUE_OUT_OF_RANGE", { field, got: value, allowed });
  }
}
var KINDS_OF = {
  percent: ["percent"],
  share: ["percent", "share_of_grdp", "share_of_budget"],
  index: ["index01", "percent"],
  count: ["count", "count_per_year"],
  amount: ["count"],
  rate: ["rate_per_10k", "rate_per_1k"],
  rank: ["rank"],
  growth: ["growth_per_year", "percent"],
  milestone: ["milestone"],
  qualitative: []
};
var NEEDS_VALUE = ["range", "top_n"];
function checkPlan(folder, rows, known2, seen, problems) {
  const report = reporter(problems);
  const groups = /* @__PURE__ */ new Set();
  for (const { id } of rows.plan?.value.groups ?? []) {
    if (rows.plan !== void 0 && groups.has(id)) report(rows.plan, "ID_DUPLICATE", { id, first: rows.plan.file });
    groups.add(id);
  }
  if (rows.plan !== void 0 && rows.plan.value.id !== folder) {
    report(rows.plan, "PLAN_MISNAMED", { got: rows.plan.value.id, allowed: folder });
  }
  if (rows.plan !== void 0 && !known2.territories.has(rows.plan.value.territory)) {
    report(rows.plan, "TERRITORY_UNKNOWN", { id: rows.plan.value.territory });
  }
  for (const row of [...rows.targets, ...rows.tasks, ...rows.money, ...rows.duties]) {
    const first = seen.get(row.value.id);
    if (first !== void 0) report(row, "ID_DUPLICATE", { id: row.value.id, first: `${first.file}:${first.line}` });
    else seen.set(row.value.id, row);
  }
  const ids2 = new Set(rows.targets.map((row) => row.value.id));
  for (const row of [...rows.targets, ...rows.tasks]) {
    if (rows.plan !== void 0 && !groups.has(row.value.group)) report(row, "GROUP_UNKNOWN", { id: row.value.group });
  }
  for (const row of rows.targets) checkTarget(row, ids2, known2, report);
  for (const row of rows.money) {
    const { target, unit: unit2 } = row.value;
    if (target !== void 0 && !ids2.has(target)) report(row, "TARGET_UNKNOWN", { id: target });
    if (unit2 !== void 0 && !known2.units.has(unit2)) report(row, "UNIT_UNKNOWN", { id: unit2 });
  }
}
function checkTarget(row, ids2, known2, report) {
  const { indicator: id, kind, unit: unit2, comparator, value, valueHigh, contradicts, judgedBy } = row.value;
  const indicator = known2.indicators.get(id);
  if (indicator === void 0) report(row, "INDICATOR_UNKNOWN", { id });
  else {
    if (indicator.unit !== unit2) report(row, "UNIT_MISMATCH", { got: unit2, allowed: indicator.unit });
    const allowed = [...KINDS_OF[indicator.scale], "qualitative"];
    if (!allowed.includes(kind)) report(row, "KIND_MISMATCH", { got: kind, allowed: allowed.join(", ") });
    for (const [field, figure] of [["value", value], ["valueHigh", valueHigh]]) {
      if (figure !== void 0 && kind !== "rank") checkBounds(row, field, figure, indicator, report);
    }
  }
  if (!known2.units.has(unit2)) report(row, "UNIT_UNKNOWN", { id: unit2 });
  if (judgedBy !== void 0 && !known2.indicators.has(judgedBy.indicator)) {
    report(row, "INDICATOR_UNKNOWN", { id: judgedBy.indicator });
  }
  if ((comparator === "top_n" || comparator === "above_average") && kind !== "rank" && kind !== "qualitative") {
    report(row, "VALUE_NOT_ALLOWED", { field: "comparator", got: comparator, allowed: `${kind}: >=, >, =, <=, range` });
  }
  if (NEEDS_VALUE.includes(comparator) && value === void 0) report(row, "VALUE_MISSING", { comparator });
  if (comparator === "range" && valueHigh === void 0) report(row, "VALUE_MISSING", { comparator });
  if (value !== void 0 && valueHigh !== void 0 && valueHigh < value) {
    report(row, "RANGE_EMPTY", { got: `${value} \u2026 ${valueHigh}` });
  }
  for (const other of contradicts ?? []) {
    if (!ids2.has(other)) report(row, "TARGET_UNKNOWN", { id: other });
  }
}
function byId(rows, report) {
  const made = /* @__PURE__ */ new Map();
  const first = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const before = first.get(row.value.id);
    if (before !== void 0) {
      report(row, "ID_DUPLICATE", { id: row.value.id, first: `${before.file}:${before.line}` });
      continue;
    }
    first.set(row.value.id, row);
    made.set(row.value.id, row.value);
  }
  return made;
}
function reporter(problems) {
  return (row, code, facts) => problems.push({ file: row.file, line: row.line, code, facts });
}

// src/data/check-response.ts
var MONEY = [1e-4, 1e6];
var PARAMETERS = {
  saturating: { best: "best", half: MONEY },
  hill: { best: "best", half: MONEY, power: [1, 4] },
  elasticity: { elasticity: [0, 3], base: MONEY },
  "unit-cost": { cost: MONEY, steepness: [0, 3] }
};
var UNMOVED = ["rank", "milestone", "qualitative"];
function checkResponses(rows, known2, problems) {
  const first = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const report = fieldReport(row, problems);
    checkResponse(row.value, known2, report);
    const { programme, indicator, territory = "any" } = row.value;
    const id = `${programme} \u2192 ${indicator}, ${territory}`;
    const before = first.get(id);
    if (before === void 0) first.set(id, row);
    else report(["indicator"], "ID_DUPLICATE", { id, first: `${before.file}:${before.line}` });
  }
}
function checkResponse(response, known2, report) {
  const { programme: id, territory, payers, basis } = response;
  const programme = known2.programmes.get(id);
  const indicator = known2.indicators.get(response.indicator);
  if (programme === void 0) report(["programme"], "PROGRAMME_UNKNOWN", { id });
  for (const [i, payer] of payers.entries()) {
    if (programme === void 0 || programme.payers.includes(payer)) continue;
    report(["payers", i], "VALUE_NOT_ALLOWED", { got: payer, allowed: programme.payers.join(", ") });
  }
  if (territory !== void 0 && !known2.territories.has(territory)) {
    report(["territory"], "TERRITORY_UNKNOWN", { id: territory });
  }
  checkMoved(response.indicator, ["indicator"], known2, report);
  checkForm(response, indicator, report);
  checkBasis(basis, ["basis"], known2, report);
}
function checkMoved(id, path, known2, report) {
  const indicator = known2.indicators.get(id);
  if (indicator === void 0) report(path, "INDICATOR_UNKNOWN", { id });
  else if (UNMOVED.includes(indicator.scale)) {
    report(path, "VALUE_NOT_ALLOWED", { got: `${id}, ${indicator.scale}`, allowed: `\u2260 ${UNMOVED.join(", ")}` });
  }
  if (known2.identities.has(id)) report(path, "IDENTITY_MOVED", { id });
}
function checkForm(response, indicator, report) {
  const { form, bestAs, formula, parameters } = response;
  const wanted = form === "formula" ? void 0 : PARAMETERS[form];
  requireField("formula", formula !== void 0, form === "formula", form, report);
  requireField("bestAs", bestAs !== void 0, wanted?.best !== void 0, form, report);
  if (wanted === void 0) return;
  for (const name of Object.keys(wanted)) {
    if (parameters[name] === void 0) report(["parameters", name], "FIELD_MISSING", { allowed: `${form}: ${name}` });
  }
  for (const [name, points] of Object.entries(parameters)) {
    const range = wanted[name];
    if (range === void 0) report(["parameters", name], "FIELD_UNKNOWN", { allowed: Object.keys(wanted).join(", ") });
    else checkRange(points, name, range === "best" ? bestRange(bestAs, indicator) : range, report);
  }
  if (form === "unit-cost" && indicator !== void 0) {
    const { id, lower, upper } = indicator;
    if (lower === void 0 || upper === void 0) {
      report(["form"], "VALUE_NOT_ALLOWED", { got: `unit-cost, ${id}`, allowed: `${lower ?? "?"} \u2026 ${upper ?? "?"}` });
    }
  }
}
function requireField(field, isThere, isWanted, form, report) {
  if (isWanted && !isThere) report([field], "FIELD_MISSING", { allowed: form });
  if (!isWanted && isThere) report([field], "FIELD_UNKNOWN", { got: form });
}
function bestRange(bestAs, indicator) {
  if (bestAs !== "value") return [0, 1];
  return [indicator?.lower ?? Number.NEGATIVE_INFINITY, indicator?.upper ?? Number.POSITIVE_INFINITY];
}
function checkRange({ low, high }, name, [least, most], report) {
  const allowed = `${least} \u2026 ${most}`;
  if (low < least) report(["parameters", name, "low"], "VALUE_OUT_OF_RANGE", { got: low, allowed });
  if (high > most) report(["parameters", name, "high"], "VALUE_OUT_OF_RANGE", { got: high, allowed });
}
var MOST_INTO_ONE = 0.5;
function checkSpillovers(rows, known2, problems) {
  const into = /* @__PURE__ */ new Map();
  const first = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const report = fieldReport(row, problems);
    const { from, to, strength, basis } = row.value;
    if (!known2.indicators.has(from)) report(["from"], "INDICATOR_UNKNOWN", { id: from });
    checkMoved(to, ["to"], known2, report);
    if (strength.low < 0) report(["strength", "low"], "VALUE_OUT_OF_RANGE", { got: strength.low, allowed: "\u2265 0" });
    if (from === to) report(["to"], "VALUE_NOT_ALLOWED", { got: to, allowed: `\u2260 ${from}` });
    checkBasis(basis, ["basis"], known2, report);
    const id = `${from} \u2192 ${to}`;
    const before = first.get(id);
    if (before === void 0) first.set(id, row);
    else report(["to"], "ID_DUPLICATE", { id, first: `${before.file}:${before.line}` });
    const sum = (into.get(to) ?? 0) + Math.abs(strength.high);
    into.set(to, sum);
    if (sum >= MOST_INTO_ONE) {
      report(["strength"], "SPILLOVER_TOO_STRONG", {
        id: to,
        got: Number(sum.toFixed(6)),
        allowed: `< ${MOST_INTO_ONE}`
      });
    }
  }
}

// src/data/check-scenario.ts
function checkScenario(row, known2) {
  const problems = [];
  const report = fieldReport(row, problems);
  const { plan: plan2, policy, world, assumptions } = row.value;
  checkParents(row.value, known2.scenarios, report);
  if (plan2 !== void 0 && !known2.plans.has(plan2)) report(["plan"], "PLAN_UNKNOWN", { id: plan2 });
  for (const [i, one] of (policy?.envelope ?? []).entries()) checkEnvelope(one, ["policy", "envelope", i], report);
  for (const [i, one] of (policy?.spending ?? []).entries())
    checkSpending(one, ["policy", "spending", i], known2, row.value, report);
  for (const [i, one] of (world?.drivers ?? []).entries()) checkDriver(one, ["world", "drivers", i], report);
  for (const [i, one] of (world?.shocks ?? []).entries()) checkShock(one, ["world", "shocks", i], known2, report);
  for (const [i, { basis }] of assumptions.entries()) checkBasis(basis, ["assumptions", i, "basis"], known2, report);
  return problems;
}
function checkParents(scenario, scenarios, report) {
  const trail = [scenario.id];
  for (let child = scenario; child.extends !== void 0; ) {
    const id = child.extends;
    const isCycle = trail.includes(id);
    trail.push(id);
    if (isCycle) {
      if (id === scenario.id) report(["extends"], "SCENARIO_CYCLE", { got: trail.join(" \u2192 ") });
      return;
    }
    const parent = scenarios.get(id);
    if (parent === void 0) {
      if (child === scenario) report(["extends"], "SCENARIO_UNKNOWN", { id });
      return;
    }
    if (child === scenario && parent.plan !== void 0 && parent.plan !== scenario.plan) {
      report(["extends"], "VALUE_NOT_ALLOWED", { got: `${id}, ${parent.plan}`, allowed: scenario.plan ?? "" });
    }
    child = parent;
  }
}
function checkEnvelope(row, path, report) {
  oneOf(row, ["shareOfBudget", "factor", "amount"], path, report);
  checkSpan(row, path, report);
  if (row.priceYear !== void 0 && row.amount === void 0) {
    report([...path, "priceYear"], "FIELD_UNKNOWN", { allowed: "amount" });
  }
}
function checkSpending(row, path, known2, scenario, report) {
  const { programme: id, payer = "province", amount, ramp } = row;
  const programme = known2.programmes.get(id);
  if (programme === void 0) report([...path, "programme"], "PROGRAMME_UNKNOWN", { id });
  else if (!programme.payers.includes(payer)) {
    const facts = { got: `${payer}, ${id}`, allowed: programme.payers.join(", ") };
    report([...path, row.payer === void 0 ? "programme" : "payer"], "VALUE_NOT_ALLOWED", facts);
  }
  oneOf(row, ["share", "amount", "ramp", "match"], path, report);
  checkSpan(row, path, report);
  if (ramp !== void 0 && row.to === void 0) report([...path, "to"], "FIELD_MISSING", { allowed: "ramp" });
  const amounts = [[["amount"], amount], ...(ramp ?? []).map((one, i) => [["ramp", i], one])];
  for (const [field, value] of amounts) {
    if (value === void 0 || value >= 0) continue;
    report([...path, ...field], "VALUE_OUT_OF_RANGE", { got: value, allowed: "\u2265 0 t\u1EF7 \u0111\u1ED3ng" });
  }
  if (row.match !== void 0) checkMatch(row, path, known2, scenario, report);
  if (row.priceYear !== void 0 && (row.share !== void 0 || row.match !== void 0)) {
    report([...path, "priceYear"], "FIELD_UNKNOWN", { allowed: "amount, ramp" });
  }
}
var MATCHING = ["centre", "society"];
function checkMatch(row, path, { scenarios, programmes }, scenario, report) {
  const { programme: id, payer = "province", match = 0, to } = row;
  const ends = typeof match === "number" ? [match] : match;
  if (ends.some((one) => !(one > 0)))
    report([...path, "match"], "VALUE_OUT_OF_RANGE", { got: ends.join(", "), allowed: "> 0" });
  if (ends.length > 1 && to === void 0) report([...path, "to"], "FIELD_MISSING", { allowed: "match" });
  if (!MATCHING.includes(payer)) {
    report([...path, "match"], "VALUE_NOT_ALLOWED", { got: `match, ${payer}`, allowed: MATCHING.join(", ") });
  } else if (!isPaidByProvince(scenario, (other) => other === id || programmes.get(other)?.partOf === id, scenarios))
    report([...path, "match"], "MATCH_OF_NOTHING", { id });
}
function isPaidByProvince(scenario, isAsked, scenarios) {
  const seen = /* @__PURE__ */ new Set();
  for (let one = scenario; one !== void 0 && !seen.has(one); ) {
    seen.add(one);
    if (one.policy?.spending?.some(({ programme, payer = "province" }) => isAsked(programme) && payer === "province"))
      return true;
    one = one.extends === void 0 ? void 0 : scenarios.get(one.extends);
  }
  return false;
}
function checkDriver(row, path, report) {
  oneOf(row, ["value", "factor"], path, report);
  checkSpan(row, path, report);
}
function checkShock(shock, path, known2, report) {
  if (shock.kind === "revenue") checkSpan(shock, path, report);
  if (shock.kind !== "achieved" && shock.kind !== "shift") return;
  const { indicator: id } = shock;
  const indicator = known2.indicators.get(id);
  if (indicator === void 0) report([...path, "indicator"], "INDICATOR_UNKNOWN", { id });
  else if (shock.kind === "achieved") {
    const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY, unit: unit2 } = indicator;
    const allowed = `${indicator.lower ?? "\u2212\u221E"} \u2026 ${indicator.upper ?? "\u221E"} ${unit2}`;
    if (shock.value < lower || shock.value > upper) {
      report([...path, "value"], "VALUE_OUT_OF_RANGE", { got: shock.value, allowed });
    }
  }
}
function oneOf(row, fields, path, report) {
  const there = fields.filter((field) => row[field] !== void 0);
  if (there.length === 1) return;
  report(path, "FIELD_ONE_OF", { got: there.join(", ") || "\u2013", allowed: fields.join(" | ") });
}
function checkSpan({ from, to }, path, report) {
  if (to !== void 0 && to < from)
    report([...path, "to"], "RANGE_EMPTY", { got: `${from} \u2026 ${to}`, allowed: `\u2265 ${from}` });
}

// src/data/optional-files.ts
import { existsSync, readdirSync } from "node:fs";
function optionalFiles(root, folder) {
  if (!existsSync(`${root}/${folder}`)) return [];
  return readdirSync(`${root}/${folder}`).filter((name) => name.endsWith(".yaml")).sort().map((name) => ({ file: `${folder}/${name}`, id: name.slice(0, -".yaml".length) }));
}

// src/text/account-errors.ts
var ACCOUNT_ERRORS = {
  SIGN_IN_NEEDED: { vi: "C\u1EA7n \u0111\u0103ng nh\u1EADp", en: "Sign in first" },
  SIGN_IN_WRONG: { vi: "T\xEAn \u0111\u0103ng nh\u1EADp ho\u1EB7c m\u1EADt kh\u1EA9u kh\xF4ng \u0111\xFAng", en: "Name or password is wrong" },
  SIGN_IN_THROTTLED: {
    vi: "\u0110\u0103ng nh\u1EADp sai qu\xE1 nhi\u1EC1u l\u1EA7n; h\xE3y th\u1EED l\u1EA1i sau {seconds} gi\xE2y",
    en: "Too many failed sign-ins; try again in {seconds} s"
  },
  SIGN_IN_BUSY: {
    vi: "Qu\xE1 nhi\u1EC1u ng\u01B0\u1EDDi \u0111ang \u0111\u0103ng nh\u1EADp c\xF9ng l\xFAc; h\xE3y th\u1EED l\u1EA1i sau {seconds} gi\xE2y",
    en: "Too many people are signing in at once; try again in {seconds} s"
  },
  SIGN_IN_ELSEWHERE_FAILED: {
    vi: "Nh\xE0 cung c\u1EA5p \u0111\u1ECBnh danh kh\xF4ng x\xE1c nh\u1EADn l\u1EA7n \u0111\u0103ng nh\u1EADp n\xE0y; h\xE3y \u0111\u0103ng nh\u1EADp l\u1EA1i t\u1EEB \u0111\u1EA7u",
    en: "The identity provider did not confirm this sign-in; start again"
  },
  PROVIDER_UNREACHABLE: {
    vi: "Kh\xF4ng li\xEAn l\u1EA1c \u0111\u01B0\u1EE3c v\u1EDBi nh\xE0 cung c\u1EA5p \u0111\u1ECBnh danh",
    en: "The identity provider cannot be reached"
  },
  ROLE_TOO_LOW: { vi: 'Vai tr\xF2 "{role}" kh\xF4ng \u0111\u01B0\u1EE3c l\xE0m vi\u1EC7c n\xE0y', en: 'Role "{role}" may not do this' },
  TERRITORY_FORBIDDEN: {
    vi: "B\u1EA1n kh\xF4ng c\xF3 quy\u1EC1n \u0111\u1ED1i v\u1EDBi \u0111\u1ECBa b\xE0n n\xE0y",
    en: "You have no right in this territory"
  },
  ORIGIN_FOREIGN: {
    vi: "Y\xEAu c\u1EA7u thay \u0111\u1ED5i ph\u1EA3i \u0111\u01B0\u1EE3c g\u1EEDi t\u1EEB ch\xEDnh trang n\xE0y",
    en: "A change has to be asked for from this site itself"
  },
  PASSWORD_WRONG: { vi: "M\u1EADt kh\u1EA9u hi\u1EC7n t\u1EA1i kh\xF4ng \u0111\xFAng", en: "The current password is wrong" },
  PASSWORD_TOO_SHORT: { vi: "M\u1EADt kh\u1EA9u qu\xE1 ng\u1EAFn (s\u1ED1 k\xFD t\u1EF1)", en: "The password is too short (characters)" },
  PASSWORD_IS_NAME: {
    vi: "M\u1EADt kh\u1EA9u kh\xF4ng \u0111\u01B0\u1EE3c tr\xF9ng v\u1EDBi t\xEAn \u0111\u0103ng nh\u1EADp",
    en: "The password must not be the name"
  },
  PASSWORDS_DIFFER: {
    vi: "Hai l\u1EA7n nh\u1EADp m\u1EADt kh\u1EA9u kh\xF4ng gi\u1ED1ng nhau",
    en: "The password was not typed the same twice"
  },
  ACCOUNT_NEEDED: {
    vi: "Vi\u1EC7c n\xE0y ch\u1EC9 d\xE0nh cho ng\u01B0\u1EDDi \u0111\xE3 \u0111\u0103ng nh\u1EADp b\u1EB1ng t\xE0i kho\u1EA3n c\u1EE7a m\xECnh",
    en: "Only somebody signed in with an account of their own can do this"
  },
  ACCOUNT_DISABLED: { vi: "T\xE0i kho\u1EA3n \u0111\xE3 b\u1ECB kh\xF3a", en: "The account has been disabled" },
  ACCOUNT_ELSEWHERE: {
    vi: 'T\xE0i kho\u1EA3n "{id}" \u0111\u0103ng nh\u1EADp qua nh\xE0 cung c\u1EA5p \u0111\u1ECBnh danh, kh\xF4ng c\xF3 m\u1EADt kh\u1EA9u \u1EDF \u0111\xE2y',
    en: 'Account "{id}" signs in at an identity provider and has no password here'
  },
  ACCOUNT_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 t\xE0i kho\u1EA3n "{id}"', en: 'There is no account "{id}"' },
  ACCOUNT_STALE: {
    vi: 'T\xE0i kho\u1EA3n "{id}" \u0111\xE3 \u0111\u01B0\u1EE3c ng\u01B0\u1EDDi kh\xE1c s\u1EEDa: b\u1EA3n \u0111ang c\xF3 l\xE0 {current}, b\u1EA3n \u0111\u01B0\u1EE3c s\u1EEDa l\xE0 {yours}',
    en: 'Account "{id}" has been changed by somebody else: it stands at version {current}, the change is to {yours}'
  },
  NAME_TAKEN: { vi: 'T\xEAn \u0111\u0103ng nh\u1EADp "{id}" \u0111\xE3 c\xF3 ng\u01B0\u1EDDi d\xF9ng', en: 'The name "{id}" is taken' },
  LAST_ADMIN: {
    vi: "Ph\u1EA3i lu\xF4n c\xF3 \xEDt nh\u1EA5t m\u1ED9t qu\u1EA3n tr\u1ECB vi\xEAn \u0111ang ho\u1EA1t \u0111\u1ED9ng v\u1EDBi quy\u1EC1n tr\xEAn m\u1ECDi \u0111\u1ECBa b\xE0n",
    en: "There must always be an enabled admin of all territories"
  },
  GRANT_TOO_WIDE: {
    vi: "Kh\xF4ng th\u1EC3 trao quy\u1EC1n r\u1ED9ng h\u01A1n quy\u1EC1n c\u1EE7a ch\xEDnh m\xECnh",
    en: "Nobody can grant more rights than their own"
  }
};

// src/text/formula-errors.ts
var FORMULA_ERRORS = {
  FORMULA_EMPTY: { vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng c\xF3 g\xEC", en: "Formula ({at}): nothing is written" },
  FORMULA_TOO_LONG: { vi: "C\xF4ng th\u1EE9c ({at}): qu\xE1 d\xE0i (s\u1ED1 k\xFD t\u1EF1)", en: "Formula ({at}): too long (characters)" },
  FORMULA_TOO_DEEP: { vi: "C\xF4ng th\u1EE9c ({at}): qu\xE1 nhi\u1EC1u l\u1EDBp ngo\u1EB7c", en: "Formula ({at}): brackets nest too deeply" },
  FORMULA_CHARACTER: {
    vi: "C\xF4ng th\u1EE9c ({at}): k\xFD t\u1EF1 kh\xF4ng \u0111\u01B0\u1EE3c d\xF9ng",
    en: "Formula ({at}): character is not part of the language"
  },
  FORMULA_STRING: { vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng \u0111\u01B0\u1EE3c d\xF9ng chu\u1ED7i k\xFD t\u1EF1", en: "Formula ({at}): no strings" },
  FORMULA_PROPERTY: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng \u0111\u01B0\u1EE3c truy c\u1EADp thu\u1ED9c t\xEDnh b\u1EB1ng d\u1EA5u ch\u1EA5m",
    en: "Formula ({at}): no properties behind a dot"
  },
  FORMULA_ASSIGNMENT: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng \u0111\u01B0\u1EE3c g\xE1n gi\xE1 tr\u1ECB, kh\xF4ng \u0111\u01B0\u1EE3c \u0111\u1ECBnh ngh\u0129a h\xE0m",
    en: "Formula ({at}): no assignment and no function definition"
  },
  FORMULA_RANGE: { vi: 'C\xF4ng th\u1EE9c ({at}): kh\xF4ng \u0111\u01B0\u1EE3c d\xF9ng d\xE3y (d\u1EA5u ":")', en: 'Formula ({at}): no ranges (":")' },
  FORMULA_SEQUENCE: {
    vi: "C\xF4ng th\u1EE9c ({at}): ch\u1EC9 \u0111\u01B0\u1EE3c vi\u1EBFt m\u1ED9t bi\u1EC3u th\u1EE9c",
    en: "Formula ({at}): only one expression"
  },
  FORMULA_MATRIX: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng \u0111\u01B0\u1EE3c d\xF9ng ma tr\u1EADn, ch\u1EC9 s\u1ED1 hay \u0111\u1ED1i t\u01B0\u1EE3ng",
    en: "Formula ({at}): no matrices, indexing or objects"
  },
  FORMULA_OPERATOR: {
    vi: "C\xF4ng th\u1EE9c ({at}): ph\xE9p to\xE1n ho\u1EB7c t\u1EEB kh\xF3a kh\xF4ng \u0111\u01B0\u1EE3c d\xF9ng",
    en: "Formula ({at}): operator or keyword is not part of the language"
  },
  FORMULA_PRODUCT: {
    vi: "C\xF4ng th\u1EE9c ({at}): thi\u1EBFu ph\xE9p to\xE1n gi\u1EEFa hai gi\xE1 tr\u1ECB",
    en: "Formula ({at}): two values without an operator between them"
  },
  FORMULA_NUMBER: {
    vi: "C\xF4ng th\u1EE9c ({at}): s\u1ED1 vi\u1EBFt sai ho\u1EB7c ngo\xE0i kho\u1EA3ng",
    en: "Formula ({at}): number is malformed or out of range"
  },
  FORMULA_SYNTAX: { vi: "C\xF4ng th\u1EE9c ({at}): sai c\xFA ph\xE1p t\u1EA1i \u0111\xE2y", en: "Formula ({at}): cannot be read from here" },
  FORMULA_NAME_UNKNOWN: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng c\xF3 \u0111\u1EA1i l\u01B0\u1EE3ng n\xE0y",
    en: "Formula ({at}): there is no such quantity"
  },
  FORMULA_FUNCTION_UNKNOWN: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng c\xF3 h\xE0m n\xE0y",
    en: "Formula ({at}): there is no such function"
  },
  FORMULA_PROGRAMME_UNKNOWN: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng c\xF3 ch\u01B0\u01A1ng tr\xECnh n\xE0y",
    en: "Formula ({at}): there is no such programme"
  },
  FORMULA_PAYER_UNKNOWN: {
    vi: "C\xF4ng th\u1EE9c ({at}): kh\xF4ng c\xF3 ngu\u1ED3n chi n\xE0y",
    en: "Formula ({at}): there is no such payer"
  },
  FORMULA_ARGUMENTS: {
    vi: "C\xF4ng th\u1EE9c ({at}): sai s\u1ED1 \u0111\u1ED1i s\u1ED1 c\u1EE7a h\xE0m {function}",
    en: "Formula ({at}): wrong number of arguments of {function}"
  },
  FORMULA_LAG: {
    vi: "C\xF4ng th\u1EE9c ({at}): \u0111\u1ED9 tr\u1EC5 ph\u1EA3i l\xE0 h\u1EB1ng s\u1ED1 nguy\xEAn (n\u0103m)",
    en: "Formula ({at}): a lag must be a whole constant (years)"
  },
  FORMULA_EXPONENT: {
    vi: "C\xF4ng th\u1EE9c ({at}): s\u1ED1 m\u0169 ph\u1EA3i l\xE0 h\u1EB1ng s\u1ED1 trong kho\u1EA3ng",
    en: "Formula ({at}): an exponent must be a constant within bounds"
  },
  FORMULA_POWER: {
    vi: "C\xF4ng th\u1EE9c ({at}): l\u0169y th\u1EEBa \u0111\u1ECDc \u0111\u01B0\u1EE3c hai c\xE1ch, c\u1EA7n th\xEAm ngo\u1EB7c",
    en: "Formula ({at}): this power can be read in two ways; add brackets"
  },
  FORMULA_CONDITION: {
    vi: "C\xF4ng th\u1EE9c ({at}): \u0111\u1ED1i s\u1ED1 \u0111\u1EA7u c\u1EE7a if ph\u1EA3i l\xE0 m\u1ED9t ph\xE9p so s\xE1nh, v\xE0 ch\u1EC9 \u1EDF \u0111\xF3 m\u1EDBi \u0111\u01B0\u1EE3c so s\xE1nh",
    en: "Formula ({at}): the first argument of if must be one comparison, and comparisons stand nowhere else"
  },
  FORMULA_BOUNDS: {
    vi: "C\xF4ng th\u1EE9c ({at}): c\u1EADn d\u01B0\u1EDBi l\u1EDBn h\u01A1n c\u1EADn tr\xEAn",
    en: "Formula ({at}): lower bound above upper bound"
  },
  FORMULA_UNDEFINED: {
    vi: "C\xF4ng th\u1EE9c ({at}): ph\xE9p t\xEDnh kh\xF4ng bao gi\u1EDD c\xF3 gi\xE1 tr\u1ECB (chia cho 0, ln c\u1EE7a s\u1ED1 kh\xF4ng d\u01B0\u01A1ng, tr\xE0n s\u1ED1\u2026)",
    en: "Formula ({at}): never has a value (division by 0, ln of a number \u2264 0, overflow \u2026)"
  },
  FORMULA_UNITS_DIFFER: {
    vi: "C\xF4ng th\u1EE9c ({at}): hai v\u1EBF kh\xE1c \u0111\u01A1n v\u1ECB",
    en: "Formula ({at}): the two sides have different units"
  },
  FORMULA_UNIT_NOT_PURE: {
    vi: "C\xF4ng th\u1EE9c ({at}): h\xE0m {function} ch\u1EC9 nh\u1EADn s\u1ED1 kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB",
    en: "Formula ({at}): {function} takes only a number without unit"
  },
  FORMULA_UNIT_ROOT: {
    vi: "C\xF4ng th\u1EE9c ({at}): l\u0169y th\u1EEBa ho\u1EB7c c\u0103n n\xE0y kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB nguy\xEAn",
    en: "Formula ({at}): this power or root has no whole unit"
  },
  FORMULA_UNIT_RESULT: {
    vi: "C\xF4ng th\u1EE9c ({at}): k\u1EBFt qu\u1EA3 kh\xF4ng \u0111\xFAng \u0111\u01A1n v\u1ECB c\u1EA7n c\xF3",
    en: "Formula ({at}): the result is not in the wanted unit"
  },
  FORMULA_CYCLE: {
    vi: "C\xF4ng th\u1EE9c ({at}): c\xE1c \u0111\u1EA1i l\u01B0\u1EE3ng t\xEDnh l\u1EABn nhau th\xE0nh v\xF2ng: {cycle}",
    en: "Formula ({at}): quantities are computed from each other in a cycle: {cycle}"
  }
};

// src/text/intake-errors.ts
var INTAKE_ERRORS = {
  FILE_TOO_LARGE: { vi: 'T\u1EC7p "{file}" qu\xE1 l\u1EDBn, kh\xF4ng \u0111\u01B0\u1EE3c \u0111\u1ECDc', en: 'File "{file}" is too large and was not read' },
  FILE_TYPE_WRONG: {
    vi: 'T\u1EC7p "{file}" kh\xF4ng ph\u1EA3i b\u1EA3ng t\xEDnh .xlsx hay b\u1EA3ng .csv, ho\u1EB7c n\u1ED9i dung kh\xF4ng \u0111\xFAng v\u1EDBi \u0111u\xF4i t\u1EC7p; h\xE3y l\u01B0u l\u1EA1i th\xE0nh .xlsx',
    en: 'File "{file}" is neither an .xlsx workbook nor a .csv table, or its content is not what its name says; save it as .xlsx'
  },
  FILE_PROTECTED: {
    vi: 'T\u1EC7p "{file}" c\xF3 m\u1EADt kh\u1EA9u; h\xE3y b\u1ECF m\u1EADt kh\u1EA9u r\u1ED3i n\u1ED9p l\u1EA1i',
    en: 'File "{file}" is protected by a password; remove it and hand the file in again'
  },
  FILE_MACROS: {
    vi: 'T\u1EC7p "{file}" c\xF3 macro n\xEAn b\u1ECB t\u1EEB ch\u1ED1i; h\xE3y l\u01B0u l\u1EA1i th\xE0nh .xlsx kh\xF4ng c\xF3 macro',
    en: 'File "{file}" holds macros and is refused; save it as .xlsx without them'
  },
  FILE_LINKS: {
    vi: 'T\u1EC7p "{file}" l\u1EA5y s\u1ED1 t\u1EEB t\u1EC7p kh\xE1c n\xEAn b\u1ECB t\u1EEB ch\u1ED1i; h\xE3y ch\xE9p th\xE0nh gi\xE1 tr\u1ECB',
    en: 'File "{file}" takes figures from another file and is refused; paste them as values'
  },
  FILE_BOMB: {
    vi: 'T\u1EC7p "{file}" khi gi\u1EA3i n\xE9n l\u1EDBn b\u1EA5t th\u01B0\u1EDDng n\xEAn b\u1ECB t\u1EEB ch\u1ED1i',
    en: 'File "{file}" unpacks to an unusual size and is refused'
  },
  FILE_DAMAGED: {
    vi: 'T\u1EC7p "{file}" b\u1ECB h\u1ECFng, b\u1ECB c\u1EAFt c\u1EE5t ho\u1EB7c r\u1ED7ng',
    en: 'File "{file}" is damaged, cut short or empty'
  },
  SHEETS_TOO_MANY: { vi: 'T\u1EC7p "{file}" c\xF3 qu\xE1 nhi\u1EC1u trang t\xEDnh', en: 'File "{file}" has too many sheets' },
  SHEET_TOO_LARGE: {
    vi: 'Trang t\xEDnh "{sheet}" c\u1EE7a t\u1EC7p "{file}" qu\xE1 l\u1EDBn, \u0111\u1EBFn \xF4 {cell}',
    en: 'Sheet "{sheet}" of file "{file}" is too large: it goes to cell {cell}'
  },
  TABLE_NONE: {
    vi: "Kh\xF4ng t\xECm th\u1EA5y b\u1EA3ng n\xE0o c\xF3 ti\xEAu \u0111\u1EC1 c\u1ED9t \u0111\u01B0\u1EE3c bi\u1EBFt",
    en: "No table with known column headings was found"
  },
  CELL_EMPTY: { vi: "\xD4 n\xE0y ph\u1EA3i c\xF3 n\u1ED9i dung", en: "This cell must not be empty" },
  NUMBER_UNREADABLE: { vi: "\xD4 n\xE0y kh\xF4ng ph\u1EA3i l\xE0 s\u1ED1", en: "This cell is not a number" },
  NUMBER_AMBIGUOUS: {
    vi: "Kh\xF4ng r\xF5 d\u1EA5u ch\u1EA5m hay d\u1EA5u ph\u1EA9y \u1EDF \u0111\xE2y l\xE0 d\u1EA5u th\u1EADp ph\xE2n; h\xE3y nh\u1EADp th\xE0nh s\u1ED1 ho\u1EB7c vi\u1EBFt r\xF5 h\u01A1n",
    en: "It cannot be told whether the mark separates decimals or thousands; enter a number or write it out"
  },
  YEAR_UNREADABLE: { vi: "\xD4 n\xE0y kh\xF4ng ph\u1EA3i l\xE0 n\u0103m d\xF9ng \u0111\u01B0\u1EE3c", en: "This cell is not a year that can be used" },
  DAY_UNREADABLE: {
    vi: "\xD4 n\xE0y kh\xF4ng ph\u1EA3i l\xE0 ng\xE0y (n\u0103m-th\xE1ng-ng\xE0y ho\u1EB7c ng\xE0y/th\xE1ng/n\u0103m)",
    en: "This cell is not a day (year-month-day or day/month/year)"
  },
  CELL_FORMULA_EMPTY: {
    vi: "\xD4 n\xE0y l\xE0 c\xF4ng th\u1EE9c ch\u01B0a c\xF3 gi\xE1 tr\u1ECB l\u01B0u k\xE8m; h\xE3y m\u1EDF, t\xEDnh v\xE0 l\u01B0u l\u1EA1i t\u1EC7p, ho\u1EB7c ch\xE9p th\xE0nh gi\xE1 tr\u1ECB",
    en: "This cell is a formula without a stored value; open, calculate and save the file, or paste it as a value"
  },
  MONEY_UNIT: {
    vi: "B\u1EA3ng kinh ph\xED ph\u1EA3i n\xF3i r\xF5 \u0111\u01A1n v\u1ECB ti\u1EC1n",
    en: "A table of money must say in which unit it is"
  },
  INTAKE_TOO_LONG: {
    vi: "T\u1EC7p thay \u0111\u1ED5i qu\xE1 nhi\u1EC1u m\u1EE5c trong m\u1ED9t l\u1EA7n; h\xE3y chia th\xE0nh nhi\u1EC1u t\u1EC7p",
    en: "The file changes too many items at a time; split it into several files"
  },
  PREVIEW_STALE: {
    vi: "S\u1ED1 li\u1EC7u \u0111\xE3 thay \u0111\u1ED5i sau khi xem tr\u01B0\u1EDBc; h\xE3y xem l\u1EA1i b\u1EA3n m\u1EDBi tr\u01B0\u1EDBc khi ch\u1EA5p nh\u1EADn",
    en: "The figures have changed since the preview; look at the new one before accepting"
  },
  SERVER_SAYS: { vi: "M\xE1y ch\u1EE7 tr\u1EA3 l\u1EDDi", en: "The server answers" },
  INTAKE_PROBLEMS: {
    vi: "T\u1EC7p c\xF2n {n} \xF4 ch\u01B0a d\xF9ng \u0111\u01B0\u1EE3c n\xEAn ch\u01B0a \u0111\u01B0\u1EE3c l\u01B0u",
    en: "The file still has {n} cells that cannot be used, so nothing was stored"
  }
};

// src/text/job-errors.ts
var JOB_ERRORS = {
  COMPUTATION_FAILED: {
    vi: "T\xEDnh to\xE1n b\u1ECB l\u1ED7i d\xF9 \u0111\xE3 th\u1EED l\u1EA1i nhi\u1EC1u l\u1EA7n; ng\u01B0\u1EDDi v\u1EADn h\xE0nh xem nh\u1EADt k\xFD c\u1EE7a m\xE1y ch\u1EE7",
    en: "The computation failed however often it was tried; the log of the server says more"
  },
  COMPUTATION_DEADLY: {
    vi: "T\xEDnh to\xE1n b\u1ECB b\u1ECF: ti\u1EBFn tr\xECnh th\u1EF1c hi\u1EC7n n\xF3 \u0111\xE3 d\u1EEBng \u0111\u1ED9t ng\u1ED9t h\u01A1n {n} l\u1EA7n",
    en: "The computation was given up: its worker died over it more than {n} times"
  },
  COMPUTATION_NOT_DONE: {
    vi: 'T\xEDnh to\xE1n "{id}" ch\u01B0a c\xF3 k\u1EBFt qu\u1EA3 (tr\u1EA1ng th\xE1i: {status})',
    en: 'Computation "{id}" has no answer (it is {status})'
  },
  COMPUTATION_ENDED: {
    vi: 'T\xEDnh to\xE1n "{id}" \u0111\xE3 k\u1EBFt th\xFAc (tr\u1EA1ng th\xE1i: {status}), kh\xF4ng c\xF2n g\xEC \u0111\u1EC3 h\u1EE7y',
    en: 'Computation "{id}" has ended (it is {status}): nothing is left to cancel'
  },
  BASIS_ELSEWHERE: {
    vi: "N\u01A1i th\u1EF1c hi\u1EC7n kh\xF4ng c\xF3 \u0111\xFAng d\u1EEF li\u1EC7u ho\u1EB7c phi\xEAn b\u1EA3n c\u1EE7a t\xEDnh to\xE1n n\xE0y (phi\xEAn b\u1EA3n {engine}, d\u1EEF li\u1EC7u {data})",
    en: "The data or the version that this computation rests on is not here (version {engine}, data {data})"
  },
  STORE_EMBEDDED: {
    vi: "Kho nh\xFAng ch\u1EC9 d\xF9ng \u0111\u01B0\u1EE3c trong m\u1ED9t ti\u1EBFn tr\xECnh; l\u1EC7nh n\xE0y c\u1EA7n PostgreSQL (DATABASE_URL)",
    en: "The embedded store belongs to one process; this command needs PostgreSQL (DATABASE_URL)"
  },
  NOT_A_WORLD: {
    vi: 'K\u1ECBch b\u1EA3n "{id}" kh\xF4ng c\xF3 ph\u1EA7n b\u1ED1i c\u1EA3nh (world) n\xEAn kh\xF4ng gh\xE9p \u0111\u01B0\u1EE3c',
    en: 'Scenario "{id}" has no world part that could be combined'
  },
  STUDY_RUN_FAILED: {
    vi: "L\u01B0\u1EE3t ch\u1EA1y {plan} / {scenario} / {world} kh\xF4ng c\xF3 k\u1EBFt qu\u1EA3: {why}",
    en: "Run {plan} / {scenario} / {world} has no answer: {why}"
  }
};

// src/text/isolated.ts
var TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
var TURNED = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
function isolated(text) {
  const plain = text.replace(TURNS, "");
  return TURNED.test(plain) ? `\u2068${plain}\u2069` : plain;
}

// src/text/language.ts
function fill(template, facts) {
  return template.replace(
    /\{(\w+)\}/g,
    (place2, name) => name in facts ? isolated(String(facts[name])) : place2
  );
}

// src/text/operation-errors.ts
var OPERATION_ERRORS = {
  STORE_IN_USE: {
    vi: 'Kho d\u1EEF li\u1EC7u "{id}" \u0111ang \u0111\u01B0\u1EE3c ti\u1EBFn tr\xECnh {pid} s\u1EED d\u1EE5ng; h\xE3y d\u1EEBng ti\u1EBFn tr\xECnh \u0111\xF3 ho\u1EB7c y\xEAu c\u1EA7u ch\xEDnh m\xE1y ch\u1EE7 \u1EA5y sao l\u01B0u',
    en: 'Store "{id}" is in use by process {pid}; stop it, or ask that server itself for the backup'
  },
  STORE_NOT_EMPTY: {
    vi: 'Kho d\u1EEF li\u1EC7u nh\u1EADn kh\xF4ng tr\u1ED1ng: b\u1EA3ng "{table}" \u0111\xE3 c\xF3 d\u1EEF li\u1EC7u; kh\xF4ng ghi g\xEC',
    en: 'The receiving store is not empty: table "{table}" holds rows; nothing was stored'
  },
  STORE_BUSY: {
    vi: "Kho d\u1EEF li\u1EC7u \u0111ang c\xF3 {n} k\u1EBFt n\u1ED1i kh\xE1c; h\xE3y d\u1EEBng m\u1ECDi m\xE1y ch\u1EE7 v\xE0 ti\u1EBFn tr\xECnh t\xEDnh to\xE1n tr\u01B0\u1EDBc",
    en: "The store has {n} other connections; stop every server and worker first"
  },
  STORE_NEWER: {
    vi: "Kho d\u1EEF li\u1EC7u do phi\xEAn b\u1EA3n m\u1EDBi h\u01A1n t\u1EA1o ra; h\xE3y n\xE2ng c\u1EA5p tr\u01B0\u1EDBc",
    en: "The store was made by a newer version; upgrade first"
  },
  MIGRATION_LOSES: {
    vi: '"{id}" s\u1EBD m\u1EA5t {n} d\xF2ng; h\xE3y sao l\u01B0u r\u1ED3i th\xEAm --force',
    en: '"{id}" would lose {n} rows; back up, then add --force'
  },
  STORE_UNREACHABLE: { vi: "Kh\xF4ng m\u1EDF \u0111\u01B0\u1EE3c kho d\u1EEF li\u1EC7u {id}", en: "Store {id} cannot be opened" },
  STORE_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 kho d\u1EEF li\u1EC7u \u1EDF "{id}"', en: 'There is no store at "{id}"' },
  BACKUP_DAMAGED: {
    vi: "B\u1EA3n sao l\u01B0u b\u1ECB h\u1ECFng ho\u1EB7c thi\u1EBFu ({at}); kh\xF4ng ghi g\xEC",
    en: "The backup is damaged or cut off ({at}); nothing was stored"
  },
  BACKUP_UNKNOWN: {
    vi: "T\u1EC7p kh\xF4ng ph\u1EA3i b\u1EA3n sao l\u01B0u m\xE0 phi\xEAn b\u1EA3n n\xE0y \u0111\u1ECDc \u0111\u01B0\u1EE3c",
    en: "The file is not a backup this version can read"
  },
  BACKUP_NEWER: {
    vi: "B\u1EA3n sao l\u01B0u do phi\xEAn b\u1EA3n m\u1EDBi h\u01A1n t\u1EA1o ra; h\xE3y n\xE2ng c\u1EA5p tr\u01B0\u1EDBc",
    en: "The backup was made by a newer version; upgrade first"
  },
  BACKUP_DIFFERS: {
    vi: '\u0110\u1ECDc l\u1EA1i b\u1EA3ng "{table}" kh\xF4ng kh\u1EDBp b\u1EA3n sao l\u01B0u; kh\xF4ng ghi g\xEC',
    en: 'Table "{table}" read back differs from the backup; nothing was stored'
  },
  FILE_UNWRITABLE: { vi: "Kh\xF4ng ghi \u0111\u01B0\u1EE3c t\u1EC7p", en: "The file cannot be written" },
  SETTINGS_EXCLUDE: {
    vi: "Ch\u1EC9 \u0111\u01B0\u1EE3c \u0111\u1EB7t m\u1ED9t trong hai: {id}",
    en: "Only one of the two may be set: {id}"
  },
  BODY_TOO_LARGE: {
    vi: "N\u1ED9i dung g\u1EEDi l\xEAn qu\xE1 l\u1EDBn",
    en: "The body of the request is too large"
  },
  BODY_TYPE_UNKNOWN: {
    vi: "Kh\xF4ng nh\u1EADn ki\u1EC3u n\u1ED9i dung n\xE0y",
    en: "Bodies of this type are not taken"
  },
  BODY_NOT_JSON: { vi: "N\u1ED9i dung g\u1EEDi l\xEAn kh\xF4ng ph\u1EA3i JSON h\u1EE3p l\u1EC7", en: "The body of the request is not valid JSON" },
  TOO_MANY_REQUESTS: {
    vi: "Qu\xE1 nhi\u1EC1u y\xEAu c\u1EA7u (t\u1ED1i \u0111a {most} trong m\u1ED9t ph\xFAt); h\xE3y th\u1EED l\u1EA1i sau {seconds} gi\xE2y",
    en: "Too many requests (at most {most} a minute); try again in {seconds} s"
  },
  TOO_MANY_QUESTIONS: {
    vi: "\u0110ang c\xF3 {n} c\xE2u h\u1ECFi c\u1EE7a b\u1EA1n ch\u01B0a tr\u1EA3 l\u1EDDi xong (t\u1ED1i \u0111a {most}); h\xE3y ch\u1EDD ho\u1EB7c h\u1EE7y b\u1EDBt",
    en: "{n} of your questions are still being answered (at most {most}); wait, or cancel some"
  },
  SERVER_BUSY: {
    vi: "M\xE1y ch\u1EE7 \u0111ang qu\xE1 t\u1EA3i; y\xEAu c\u1EA7u ch\u01B0a \u0111\u01B0\u1EE3c th\u1EF1c hi\u1EC7n, h\xE3y th\u1EED l\u1EA1i sau {seconds} gi\xE2y",
    en: "The server is overloaded; nothing was done, try again in {seconds} s"
  },
  SERVER_STOPPING: {
    vi: "M\xE1y ch\u1EE7 \u0111ang d\u1EEBng; y\xEAu c\u1EA7u ch\u01B0a \u0111\u01B0\u1EE3c th\u1EF1c hi\u1EC7n, h\xE3y th\u1EED l\u1EA1i sau {seconds} gi\xE2y",
    en: "The server is stopping; nothing was done, try again in {seconds} s"
  }
};

// src/text/server-errors.ts
var SERVER_ERRORS = {
  DOCUMENT_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 t\xE0i li\u1EC7u "{id}" lo\u1EA1i {kind}', en: 'There is no document "{id}" of kind {kind}' },
  DOCUMENT_MISNAMED: {
    vi: "M\xE3 trong \u0111\u1ECBa ch\u1EC9 kh\xE1c m\xE3 m\xE0 n\u1ED9i dung n\xF3i",
    en: "The id in the address differs from what the content says"
  },
  DOCUMENT_EXISTS: { vi: 'T\xE0i li\u1EC7u "{id}" \u0111\xE3 c\xF3', en: 'Document "{id}" already exists' },
  DOCUMENT_DELETED: {
    vi: 'T\xE0i li\u1EC7u "{id}" \u0111\xE3 b\u1ECB x\xF3a; c\xF3 th\u1EC3 kh\xF4i ph\u1EE5c',
    en: 'Document "{id}" has been deleted; it can be restored'
  },
  DOCUMENT_LIVE: { vi: 'T\xE0i li\u1EC7u "{id}" ch\u01B0a b\u1ECB x\xF3a', en: 'Document "{id}" has not been deleted' },
  VERSION_STALE: {
    vi: 'T\xE0i li\u1EC7u "{id}" \u0111\xE3 \u0111\u01B0\u1EE3c ng\u01B0\u1EDDi kh\xE1c s\u1EEDa: b\u1EA3n \u0111ang c\xF3 l\xE0 {current}, b\u1EA3n \u0111\u01B0\u1EE3c s\u1EEDa l\xE0 {yours}',
    en: 'Document "{id}" has been changed by somebody else: it stands at version {current}, the change is to {yours}'
  },
  CONDITION_MISSING: {
    vi: "M\u1ED7i thay \u0111\u1ED5i ph\u1EA3i n\xF3i r\xF5 b\u1EA3n n\xE0o \u0111\u01B0\u1EE3c s\u1EEDa (If-Match) hay l\xE0 b\u1EA3n m\u1EDBi (If-None-Match: *)",
    en: "Every change must say which version it changes (If-Match) or that it is new (If-None-Match: *)"
  },
  ACCOUNTS_NEEDED: {
    vi: '\u0110\u1ECBa ch\u1EC9 "{id}" ai c\u0169ng g\u1ECDi \u0111\u01B0\u1EE3c; tr\u01B0\u1EDBc h\u1EBFt ph\u1EA3i c\xF3 t\xE0i kho\u1EA3n (lotrinh account add)',
    en: 'Anybody can reach the address "{id}"; there must be an account first (lotrinh account add)'
  },
  KEY_REUSED: {
    vi: "Kh\xF3a Idempotency-Key n\xE0y \u0111\xE3 d\xF9ng cho m\u1ED9t y\xEAu c\u1EA7u kh\xE1c",
    en: "This Idempotency-Key has been used for another request"
  },
  KEY_IN_USE: {
    vi: "Y\xEAu c\u1EA7u c\xF9ng kh\xF3a Idempotency-Key \u0111ang \u0111\u01B0\u1EE3c th\u1EF1c hi\u1EC7n",
    en: "A request with this Idempotency-Key is under way"
  },
  KEY_WRONG: {
    vi: "Kh\xF3a Idempotency-Key ph\u1EA3i d\xE0i 8 \u0111\u1EBFn 200 k\xFD t\u1EF1 in \u0111\u01B0\u1EE3c",
    en: "An Idempotency-Key has 8 to 200 printable characters"
  }
};

// src/text/errors.ts
var ERRORS = {
  FILE_MISSING: { vi: "Thi\u1EBFu t\u1EC7p d\u1EEF li\u1EC7u", en: "Data file is missing" },
  FILE_ENCODING: { vi: "T\u1EC7p kh\xF4ng ph\u1EA3i v\u0103n b\u1EA3n UTF-8", en: "File is not UTF-8 text" },
  FILE_SYNTAX: { vi: "T\u1EC7p sai c\xFA ph\xE1p", en: "File has a syntax error" },
  TEXT_NOT_NFC: { vi: "Ch\u1EEF c\xF3 d\u1EA5u ch\u01B0a \u1EDF d\u1EA1ng d\u1EF1ng s\u1EB5n (NFC)", en: "Accented text is not in composed form (NFC)" },
  TEXT_UNSEEN: {
    vi: 'Tr\u01B0\u1EDDng "{field}" kh\xF4ng c\xF3 ch\u1EEF n\xE0o nh\xECn th\u1EA5y \u0111\u01B0\u1EE3c',
    en: 'Nothing of the field "{field}" can be seen'
  },
  COLUMN_UNKNOWN: { vi: "T\xEAn c\u1ED9t kh\xF4ng \u0111\u01B0\u1EE3c bi\u1EBFt", en: "Unknown column" },
  COLUMN_TWICE: { vi: "C\u1ED9t \u0111\u1EE9ng hai l\u1EA7n", en: "Column stands twice" },
  COLUMN_MISSING: { vi: "Thi\u1EBFu c\u1ED9t", en: "Column is missing" },
  FIELD_MISSING: { vi: 'Thi\u1EBFu tr\u01B0\u1EDDng "{field}"', en: 'Field "{field}" is missing' },
  FIELD_UNKNOWN: { vi: 'Tr\u01B0\u1EDDng "{field}" kh\xF4ng \u0111\u01B0\u1EE3c bi\u1EBFt', en: 'Unknown field "{field}"' },
  FIELD_TYPE: { vi: 'Tr\u01B0\u1EDDng "{field}" sai ki\u1EC3u', en: 'Field "{field}" has the wrong type' },
  FIELD_FORMAT: { vi: 'Tr\u01B0\u1EDDng "{field}" sai \u0111\u1ECBnh d\u1EA1ng', en: 'Field "{field}" has the wrong format' },
  VALUE_NOT_ALLOWED: { vi: 'Gi\xE1 tr\u1ECB c\u1EE7a "{field}" kh\xF4ng \u0111\u01B0\u1EE3c ph\xE9p', en: 'Value of "{field}" is not allowed' },
  VALUE_OUT_OF_RANGE: { vi: 'Gi\xE1 tr\u1ECB c\u1EE7a "{field}" n\u1EB1m ngo\xE0i kho\u1EA3ng', en: 'Value of "{field}" is out of range' },
  VALUE_MISSING: {
    vi: 'Ph\xE9p so s\xE1nh "{comparator}" c\u1EA7n gi\xE1 tr\u1ECB',
    en: 'Comparator "{comparator}" needs a value'
  },
  RANGE_EMPTY: { vi: "Kho\u1EA3ng gi\xE1 tr\u1ECB b\u1ECB ng\u01B0\u1EE3c", en: "Range runs backwards" },
  ID_DUPLICATE: { vi: 'M\xE3 "{id}" \u0111\xE3 c\xF3 \u1EDF {first}', en: 'Id "{id}" already stands at {first}' },
  INDICATOR_UNKNOWN: { vi: 'Ch\u1EC9 ti\xEAu "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c', en: 'Indicator "{id}" is not in the catalogue' },
  TERRITORY_UNKNOWN: { vi: '\u0110\u1ECBa b\xE0n "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c', en: 'Territory "{id}" is not in the catalogue' },
  AGENCY_UNKNOWN: { vi: 'C\u01A1 quan "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c', en: 'Agency "{id}" is not in the catalogue' },
  SOURCE_UNKNOWN: { vi: 'Ngu\u1ED3n "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c', en: 'Source "{id}" is not in the list' },
  GROUP_UNKNOWN: { vi: 'Nh\xF3m "{id}" kh\xF4ng c\xF3 trong k\u1EBF ho\u1EA1ch', en: 'Group "{id}" is not in the plan' },
  TARGET_UNKNOWN: { vi: 'M\u1EE5c ti\xEAu "{id}" kh\xF4ng c\xF3', en: 'Target "{id}" does not exist' },
  TARGET_NOT_SIMULATED: { vi: 'M\u1EE5c ti\xEAu "{id}" kh\xF4ng \u0111\u01B0\u1EE3c m\xF4 ph\u1ECFng', en: 'Target "{id}" is not simulated' },
  TABLE_TOO_LONG: { vi: 'B\u1EA3ng "{id}" c\xF3 qu\xE1 nhi\u1EC1u d\xF2ng', en: 'Table "{id}" has too many rows' },
  TASK_UNKNOWN: {
    vi: 'Nhi\u1EC7m v\u1EE5, ngh\u0129a v\u1EE5 ho\u1EB7c m\u1ED1c ho\xE0n th\xE0nh "{id}" kh\xF4ng c\xF3 trong k\u1EBF ho\u1EA1ch',
    en: 'Task, duty or milestone "{id}" is not in the plan'
  },
  PROGRAMME_UNKNOWN: {
    vi: 'Ch\u01B0\u01A1ng tr\xECnh chi "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c',
    en: 'Programme "{id}" is not in the catalogue'
  },
  ENVELOPE_EXCEEDED: {
    vi: 'K\u1ECBch b\u1EA3n "{id}" chi v\u01B0\u1EE3t t\u1ED5ng m\u1EE9c v\u1ED1n n\u0103m {year}',
    en: 'Scenario "{id}" spends more than its envelope in {year}'
  },
  MATCH_OF_NOTHING: {
    vi: 'V\u1ED1n \u0111\u1ED1i \u1EE9ng cho ch\u01B0\u01A1ng tr\xECnh "{id}" kh\xF4ng \u0111i theo v\u1ED1n n\xE0o: k\u1ECBch b\u1EA3n kh\xF4ng c\xF3 d\xF2ng v\u1ED1n c\u1EE7a t\u1EC9nh',
    en: 'Matching money of programme "{id}" follows nothing: the scenario has no row of the province\u2019s own money'
  },
  CONSTRAINTS_CONFLICT: {
    vi: 'R\xE0ng bu\u1ED9c "{id}" kh\xF4ng th\u1EC3 gi\u1EEF c\xF9ng c\xE1c r\xE0ng bu\u1ED9c kh\xE1c, b\u1EAFt \u0111\u1EA7u t\u1EEB n\u0103m {year} (m\xE2u thu\u1EABn gi\u1EEFa: {list})',
    en: 'Constraint "{id}" cannot hold together with the others, from {year} on (in conflict: {list})'
  },
  ACTIVITY_UNKNOWN: { vi: 'C\xF4ng vi\u1EC7c "{id}" kh\xF4ng c\xF3 trong ti\u1EBFn \u0111\u1ED9', en: 'Activity "{id}" is not in the schedule' },
  ACTIVITY_CYCLE: { vi: "C\xE1c c\xF4ng vi\u1EC7c ch\u1EDD nhau th\xE0nh v\xF2ng", en: "Activities wait for each other in a cycle" },
  ACTIVITY_NO_START: {
    vi: 'C\xF4ng vi\u1EC7c "{id}" kh\xF4ng c\xF3 ng\xE0y b\u1EAFt \u0111\u1EA7u, c\u0169ng kh\xF4ng n\u1ED1i sau c\xF4ng vi\u1EC7c n\xE0o',
    en: 'Activity "{id}" has neither a start nor anything it comes after'
  },
  FIELD_ONE_OF: {
    vi: 'M\u1EE5c "{field}" c\u1EA7n \u0111\xFAng m\u1ED9t trong c\xE1c tr\u01B0\u1EDDng \u0111\u01B0\u1EE3c ph\xE9p',
    en: '"{field}" needs exactly one of the allowed fields'
  },
  DELIVERY_UNKNOWN: {
    vi: 'H\u1ED3 s\u01A1 gi\u1EA3i ng\xE2n "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c',
    en: 'Delivery profile "{id}" is not in the catalogue'
  },
  EVIDENCE_UNKNOWN: { vi: 'B\u1EB1ng ch\u1EE9ng "{id}" kh\xF4ng c\xF3 trong b\u1EA3ng', en: 'Evidence "{id}" is not in the table' },
  ESTIMATE_EXPIRED: {
    vi: "\u01AF\u1EDBc l\u01B0\u1EE3ng c\u1EE7a {who} \u0111\xE3 h\u1EBFt h\u1EA1n, c\u1EA7n h\u1ECFi l\u1EA1i",
    en: "The estimate of {who} has expired and must be asked for again"
  },
  SPILLOVER_TOO_STRONG: {
    vi: 'T\xE1c \u0111\u1ED9ng lan truy\u1EC1n \u0111\u1EBFn ch\u1EC9 ti\xEAu "{id}" c\u1ED9ng l\u1EA1i qu\xE1 l\u1EDBn',
    en: 'Spillovers to indicator "{id}" add up to too much'
  },
  IDENTITY_MOVED: {
    vi: 'Ch\u1EC9 ti\xEAu "{id}" \u0111\u01B0\u1EE3c t\xEDnh b\u1EB1ng c\xF4ng th\u1EE9c, kh\xF4ng nh\u1EADn t\xE1c \u0111\u1ED9ng',
    en: 'Indicator "{id}" is computed by a formula and cannot be moved by anything else'
  },
  SCENARIO_UNKNOWN: { vi: 'K\u1ECBch b\u1EA3n "{id}" kh\xF4ng c\xF3', en: 'Scenario "{id}" does not exist' },
  SCENARIO_CYCLE: { vi: "C\xE1c k\u1ECBch b\u1EA3n k\u1EBF th\u1EEBa nhau th\xE0nh v\xF2ng", en: "Scenarios extend each other in a cycle" },
  SCENARIO_MISNAMED: { vi: "M\xE3 k\u1ECBch b\u1EA3n kh\xE1c t\xEAn t\u1EC7p", en: "Scenario id differs from its file" },
  PLAN_MISNAMED: { vi: "M\xE3 k\u1EBF ho\u1EA1ch kh\xE1c t\xEAn th\u01B0 m\u1EE5c", en: "Plan id differs from its folder" },
  FOLDER_EMPTY: { vi: "Th\u01B0 m\u1EE5c kh\xF4ng c\xF3 g\xEC \u0111\u1EC3 n\u1EA1p", en: "Folder holds nothing to load" },
  RANK_OUT_OF_FIELD: { vi: "Th\u1EE9 h\u1EA1ng n\u1EB1m ngo\xE0i b\u1EA3ng", en: "Rank lies outside its field" },
  PLAN_UNKNOWN: { vi: 'K\u1EBF ho\u1EA1ch "{id}" kh\xF4ng c\xF3', en: 'Plan "{id}" does not exist' },
  UNIT_UNKNOWN: { vi: '\u0110\u01A1n v\u1ECB "{id}" kh\xF4ng c\xF3 trong danh m\u1EE5c', en: 'Unit "{id}" is not in the catalogue' },
  UNIT_MISMATCH: { vi: "\u0110\u01A1n v\u1ECB kh\xE1c \u0111\u01A1n v\u1ECB c\u1EE7a ch\u1EC9 ti\xEAu", en: "Unit differs from the indicator's unit" },
  KIND_MISMATCH: {
    vi: "Lo\u1EA1i m\u1EE5c ti\xEAu kh\xF4ng h\u1EE3p thang \u0111o c\u1EE7a ch\u1EC9 ti\xEAu",
    en: "Kind of target does not fit the indicator's scale"
  },
  PRIOR_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 ti\xEAn nghi\u1EC7m cho "{id}"', en: 'There is no prior for "{id}"' },
  SYNTHETIC_MIXED: {
    vi: "S\u1ED1 li\u1EC7u gi\u1EA3 \u0111\u1ECBnh \u0111\u1EE9ng chung v\u1EDBi \u0111\u1ECBa b\xE0n th\u1EADt",
    en: "Synthetic figures stand with a real territory"
  },
  ROW_SYNTAX: { vi: "D\xF2ng kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c", en: "The line cannot be read" },
  YEARS_NOT_RISING: { vi: "C\xE1c n\u0103m kh\xF4ng t\u0103ng d\u1EA7n", en: "Years do not rise" },
  LENGTHS_DIFFER: { vi: "S\u1ED1 n\u0103m v\xE0 s\u1ED1 gi\xE1 tr\u1ECB kh\xE1c nhau", en: "There are not as many years as values" },
  ANSWER_NOT_FINITE: { vi: "Kh\xF4ng t\xEDnh \u0111\u01B0\u1EE3c con s\u1ED1 h\u1EEFu h\u1EA1n", en: "No finite number can be given" },
  ROUTE_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 \u0111\u1ECBa ch\u1EC9 "{id}"', en: 'There is nothing at "{id}"' },
  ITEM_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 "{id}" trong danh s\xE1ch {list}', en: 'There is no "{id}" among {list}' },
  QUERY_WRONG: { vi: "Tham s\u1ED1 c\u1EE7a y\xEAu c\u1EA7u ch\u01B0a \u0111\xFAng", en: "Parameters of the request are wrong" },
  REQUEST_WRONG: { vi: "Y\xEAu c\u1EA7u kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c", en: "The request cannot be read" },
  SERVER_FAULT: { vi: "M\xE1y ch\u1EE7 g\u1EB7p l\u1ED7i; y\xEAu c\u1EA7u ch\u01B0a \u0111\u01B0\u1EE3c th\u1EF1c hi\u1EC7n", en: "The server failed; nothing was done" },
  BLOCK_UNREADABLE: {
    vi: "Kh\u1ED1i k\u1EBFt qu\u1EA3 kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c: thi\u1EBFu, h\u1ECFng ho\u1EB7c kh\xF4ng ph\u1EA3i do ch\u01B0\u01A1ng tr\xECnh n\xE0y ghi",
    en: "The block of results cannot be read: cut short, damaged or not written by this program"
  },
  BLOCK_FOREIGN: {
    vi: "Kh\u1ED1i k\u1EBFt qu\u1EA3 thu\u1ED9c m\u1ED9t l\u1EA7n t\xEDnh kh\xE1c",
    en: "The block of results belongs to another run"
  },
  BLOCKS_GAP: {
    vi: "C\xE1c kh\u1ED1i k\u1EBFt qu\u1EA3 kh\xF4ng g\u1ED3m m\u1ED7i l\u1EA7n m\xF4 ph\u1ECFng \u0111\xFAng m\u1ED9t l\u01B0\u1EE3t, k\u1EC3 t\u1EEB l\u1EA7n {path}",
    en: "The blocks of results do not hold every path exactly once, from path {path} on"
  },
  COMMAND_UNKNOWN: { vi: 'Kh\xF4ng c\xF3 l\u1EC7nh "{id}"', en: 'There is no command "{id}"' },
  OPTION_WRONG: { vi: 'T\xF9y ch\u1ECDn "{id}" sai', en: 'Option "{id}" is wrong' },
  ARGUMENT_EXTRA: { vi: 'Th\u1EEBa tham s\u1ED1 "{id}"', en: 'Argument "{id}" is one too many' },
  OPTIONS_CONFLICT: { vi: 'Kh\xF4ng d\xF9ng c\xF9ng l\xFAc "{id}"', en: 'Options "{id}" exclude each other' },
  ARGUMENT_MISSING: { vi: 'Thi\u1EBFu tham s\u1ED1 "{id}"', en: 'Argument "{id}" is missing' },
  ...FORMULA_ERRORS,
  ...SERVER_ERRORS,
  ...JOB_ERRORS,
  ...INTAKE_ERRORS,
  ...ACCOUNT_ERRORS,
  ...OPERATION_ERRORS
};
var GOT = { vi: "nh\u1EADn \u0111\u01B0\u1EE3c", en: "got" };
var ALLOWED = { vi: "cho ph\xE9p", en: "allowed" };
function errorSentence(code, facts, language) {
  const sentence = fill(ERRORS[code][language], facts);
  const behind = [
    "got" in facts ? `${GOT[language]} ${facts.got}` : "",
    "allowed" in facts ? `${ALLOWED[language]} ${facts.allowed}` : ""
  ].filter((part) => part !== "");
  return `${code}: ${sentence}${behind.length > 0 ? ` (${behind.join("; ")})` : ""}`;
}

// src/data/problem.ts
var UNREAD = /^(FILE|COLUMN|FOLDER)_/;
function problemLine(problem, language) {
  return `${problem.file}:${problem.line}: ${errorSentence(problem.code, problem.facts, language)}`;
}
var InputError = class extends Error {
  constructor(problems) {
    super(problems.map((problem) => problemLine(problem, "en")).join("\n"));
    this.problems = problems;
    this.name = "InputError";
  }
  problems;
};

// src/data/read-csv.ts
import { CsvError, parse } from "csv-parse/sync";

// src/data/check-value.ts
function checkValue(schema, value, file, lineOf2, problems, keepsOutOfRange = false) {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues) problems.push(...toProblems(issue, value, file, lineOf2));
  const isTyped = issues.every(({ code }) => code === "too_small" || code === "too_big");
  return keepsOutOfRange && isTyped ? value : void 0;
}
function toProblems(issue, value, file, lineOf2) {
  const field = issue.path.join(".");
  const found = issue.path.reduce(
    (part, key) => part?.[key],
    value
  );
  const problem = (code, facts, path = issue.path) => ({
    file,
    line: lineOf2(path),
    code,
    facts: { field, ...facts }
  });
  const got = show(found);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => problem("FIELD_UNKNOWN", { field: key }, [...issue.path, key]));
    case "invalid_type":
      if (found === void 0) return [problem("FIELD_MISSING", { allowed: issue.expected })];
      return [problem("FIELD_TYPE", { got, allowed: issue.expected })];
    case "invalid_value":
      if (found === void 0) return [problem("FIELD_MISSING", { allowed: issue.values.map(String).join(", ") })];
      return [problem("VALUE_NOT_ALLOWED", { got, allowed: issue.values.map(String).join(", ") })];
    case "too_small":
      return [
        problem("VALUE_OUT_OF_RANGE", { got, allowed: `${issue.inclusive === false ? ">" : "\u2265"} ${issue.minimum}` })
      ];
    case "too_big":
      return [
        problem("VALUE_OUT_OF_RANGE", { got, allowed: `${issue.inclusive === false ? "<" : "\u2264"} ${issue.maximum}` })
      ];
    case "invalid_union":
      return [problem(found === void 0 ? "FIELD_MISSING" : "FIELD_TYPE", { got })];
    case "custom":
      if (issue.params?.problem !== void 0)
        return [problem(issue.params.problem, { got: codePoints(String(found)) })];
      return [problem("FIELD_FORMAT", { got, ...issue.params?.allowed && { allowed: String(issue.params.allowed) } })];
    default:
      return [problem("FIELD_FORMAT", { got })];
  }
}
function codePoints(text) {
  const all = [...text].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  return all.length > MOST_LETTERS ? `${all.slice(0, MOST_LETTERS).join(" ")} \u2026` : all.join(" ");
}
var MOST_LETTERS = 8;
function show(value) {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}

// src/data/read-text.ts
import { readFileSync } from "node:fs";
function readText(root, file, problems) {
  let bytes;
  try {
    bytes = readFileSync(`${root}/${file}`);
  } catch {
    problems.push({ file, line: 1, code: "FILE_MISSING", facts: {} });
    return void 0;
  }
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    problems.push({ file, line, code: "FILE_ENCODING", facts: { allowed: "UTF-8" } });
    return void 0;
  }
  return text;
}
function checkComposed(file, text, problems) {
  if (text.normalize("NFC") === text) return;
  const line = text.split("\n").findIndex((part) => part.normalize("NFC") !== part) + 1;
  problems.push({ file, line, code: "TEXT_NOT_NFC", facts: {} });
}
function firstBadLine(bytes) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let from = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue;
    try {
      decoder.decode(bytes.subarray(from, i));
    } catch {
      return line;
    }
    line++;
    from = i + 1;
  }
  return 1;
}

// src/data/read-csv.ts
function readCsvRows(root, file, schema, numbers, problems) {
  const text = readText(root, file, problems);
  if (text === void 0) return [];
  checkComposed(file, text, problems);
  let records;
  try {
    records = parse(text, { info: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    const line = error instanceof CsvError ? Number(error["lines"] ?? 1) : 1;
    problems.push({ file, line, code: "FILE_SYNTAX", facts: { got: error.message } });
    return [];
  }
  const header = records[0]?.record ?? [];
  if (!checkHeader(file, header, Object.keys(schema.shape), problems)) return [];
  return records.slice(1).flatMap(({ info, record }) => {
    if (record.length !== header.length) {
      const facts = { got: record.length, allowed: header.length };
      problems.push({ file, line: info.lines, code: "FILE_SYNTAX", facts });
      return [];
    }
    const plain = Object.fromEntries(
      header.map((column, i) => [column, cell(record[i] ?? "", numbers.includes(column))])
    );
    const value = checkValue(schema, plain, file, () => info.lines, problems);
    return value === void 0 ? [] : [{ value, file, line: info.lines }];
  });
}
function checkHeader(file, header, columns, problems) {
  const allowed = columns.join(", ");
  const unknown = header.filter((column) => !columns.includes(column));
  const twice = header.filter((column, i) => header.indexOf(column) < i);
  const missing = columns.filter((column) => !header.includes(column));
  for (const got of unknown) problems.push({ file, line: 1, code: "COLUMN_UNKNOWN", facts: { got, allowed } });
  for (const got of twice) problems.push({ file, line: 1, code: "COLUMN_TWICE", facts: { got } });
  for (const got of missing) problems.push({ file, line: 1, code: "COLUMN_MISSING", facts: { allowed: got } });
  return unknown.length + twice.length + missing.length === 0;
}
function cell(text, isNumber) {
  return isNumber && /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

// src/data/read-yaml.ts
import { isMap, isSeq, LineCounter, parseDocument, visit } from "yaml";
function openYaml(root, file, problems) {
  const text = readText(root, file, problems);
  if (text === void 0) return void 0;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 });
  if (document.errors.length > 0) {
    for (const error of document.errors) problems.push(syntaxProblem(file, error));
    return void 0;
  }
  const before = problems.length;
  visit(document, {
    Alias: (_key, { source, range }) => {
      const line = lines.linePos(range?.[0] ?? 0).line;
      problems.push({ file, line, code: "FILE_SYNTAX", facts: { got: `*${source}` } });
    }
  });
  if (problems.length > before) return void 0;
  const lineOf2 = (path) => {
    let node = document.contents;
    let line = 1;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === String(key));
        const at = pair?.key?.range;
        if (pair === void 0) break;
        if (at) line = lines.linePos(at[0]).line;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[key];
        const at = node?.range;
        if (at) line = lines.linePos(at[0]).line;
      } else break;
    }
    return line;
  };
  checkComposed(file, withoutQuotes(text), problems);
  return { plain: document.toJS({ maxAliasCount: 0 }), lineOf: lineOf2 };
}
function withoutQuotes(text) {
  return text.replace(/^[ \t]*(- )?(quote|valueQuote):.*$/gm, "");
}
function syntaxProblem(file, error) {
  return {
    file,
    line: error.linePos?.[0].line ?? 1,
    code: "FILE_SYNTAX",
    facts: { got: error.message.split("\n")[0] ?? error.code }
  };
}
function readYamlRows(root, file, schema, problems) {
  const opened = openYaml(root, file, problems);
  if (opened === void 0) return [];
  if (!Array.isArray(opened.plain)) {
    problems.push({
      file,
      line: 1,
      code: "FIELD_TYPE",
      facts: { field: "", got: typeof opened.plain, allowed: "array" }
    });
    return [];
  }
  return opened.plain.flatMap((plain, index) => {
    const lineOf2 = (path) => opened.lineOf([index, ...path]);
    const value = checkValue(schema, plain, file, lineOf2, problems);
    return value === void 0 ? [] : [{ value, file, line: lineOf2([]), lineOf: lineOf2 }];
  });
}
function readYamlObject(root, file, schema, problems, keepsOutOfRange = false) {
  const opened = openYaml(root, file, problems);
  if (opened === void 0) return void 0;
  const value = checkValue(schema, opened.plain, file, opened.lineOf, problems, keepsOutOfRange);
  return value === void 0 ? void 0 : { value, file, line: 1, lineOf: opened.lineOf };
}

// src/data/response-evidence.ts
import { z as z3 } from "zod";
var MaybeNumber = z3.union([z3.literal(""), z3.number()]);
var EVIDENCE_NUMBERS = ["low", "mode", "high"];
var EvidenceRow = z3.strictObject({
  id: Id,
  parameter: z3.string().min(1),
  program: z3.string().min(1).describe("kind of spending the study speaks of; not an id of programmes.yaml"),
  family: z3.string().min(1).describe("what it moves"),
  low: MaybeNumber,
  mode: MaybeNumber,
  high: MaybeNumber,
  unit: z3.string().min(1),
  form: z3.string(),
  title: z3.string(),
  author: z3.string(),
  year: z3.string(),
  address: z3.string(),
  verified: z3.enum(["yes", "no"]).describe("whether the collector saw the figure itself"),
  note: z3.string().regex(/^(PRIOR|EVIDENCE|MEMORY|DERIVED)\b/).describe(
    "starts with what the row is: PRIOR (synthesis), EVIDENCE (seen), MEMORY (not seen), DERIVED (arithmetic)"
  )
});

// src/data/budget.ts
var EMPTY = {
  programmes: /* @__PURE__ */ new Map(),
  delivery: /* @__PURE__ */ new Map(),
  responses: [],
  spillovers: [],
  drivers: [],
  identities: [],
  evidence: [],
  scenarios: /* @__PURE__ */ new Map()
};
function readBudget(root, known2, problems, references, formulas) {
  if (optionalFiles(root, "programmes").length === 0) return EMPTY;
  const before = problems.length;
  const yaml = (file, schema) => readYamlRows(root, file, schema, problems);
  const rows = {
    programmes: yaml("programmes/programmes.yaml", Programme),
    delivery: yaml("programmes/delivery.yaml", DeliveryProfile),
    drivers: yaml("programmes/drivers.yaml", Driver),
    responses: yaml("priors/responses.yaml", Response),
    spillovers: yaml("priors/spillovers.yaml", Spillover),
    identities: yaml("catalogue/identities.yaml", Identity),
    evidence: readCsvRows(root, "priors/response-evidence.csv", EvidenceRow, EVIDENCE_NUMBERS, problems),
    scenarios: optionalFiles(root, "scenarios").flatMap(({ file }) => {
      const row = readYamlObject(root, file, Scenario, problems);
      return row === void 0 ? [] : [row];
    })
  };
  const found = problems.slice(before).some(({ code }) => UNREAD.test(code)) ? [] : references;
  return checkBudget(rows, known2, found, formulas);
}
function checkBudget(rows, known2, problems, formulas) {
  const report = reporter(problems);
  const programmes = byId(rows.programmes, report);
  const delivery = byId(rows.delivery, report);
  const scenarios = byId(rows.scenarios, report);
  byId(rows.responses, report);
  const all = {
    ...known2,
    programmes,
    scenarios,
    identities: decidedBy(values(rows.identities)),
    evidence: new Set(byId(rows.evidence, report).keys())
  };
  checkProgrammes(rows.programmes, programmes, delivery, problems);
  checkDelivery(rows.delivery, all, problems);
  checkDrivers(rows.drivers, all, problems);
  checkResponses(rows.responses, all, problems);
  checkSpillovers(rows.spillovers, all, problems);
  checkIdentities(rows.identities, all, problems);
  for (const { row, code, facts } of formulas(rows, { ...known2, programmes: new Set(programmes.keys()) })) {
    fieldReport(row, problems)(["formula"], code, facts);
  }
  for (const row of rows.scenarios) {
    const name = row.file.replace(/^.*\/|\.yaml$/g, "");
    if (row.value.id !== name) {
      fieldReport(row, problems)(["id"], "SCENARIO_MISNAMED", { got: row.value.id, allowed: name });
    }
    problems.push(...checkScenario(row, all));
  }
  return {
    programmes,
    delivery,
    responses: values(rows.responses),
    spillovers: values(rows.spillovers),
    drivers: values(rows.drivers),
    identities: values(rows.identities),
    evidence: values(rows.evidence),
    scenarios
  };
}
function scenarioKnown({ budget, indicators, plans, asOf }) {
  const { programmes, scenarios } = budget;
  return { programmes, scenarios, indicators, plans, asOf, evidence: new Set(budget.evidence.map((row) => row.id)) };
}
function values(rows) {
  return rows.map((row) => row.value);
}

// src/data/hash.ts
import { createHash } from "node:crypto";
import { readdirSync as readdirSync2, readFileSync as readFileSync2 } from "node:fs";
function hashFiles(root) {
  const hash = createHash("sha256");
  const names = readdirSync2(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1)).filter((name) => !name.startsWith("schema/")).sort();
  for (const name of names)
    hash.update(`${name}\0`).update(readFileSync2(`${root}/${name}`)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

// src/data/priors.ts
import { z as z4 } from "zod";
var Prior = z4.strictObject({
  drift: z4.number(),
  driftByLevel: z4.number(),
  k0: z4.number().positive(),
  a0: z4.number().positive(),
  b0: z4.number().positive(),
  phi: z4.number().positive().max(1),
  v0: z4.number().min(0),
  v: z4.number().min(0),
  levelLow: z4.number(),
  levelHigh: z4.number()
});
var PriorsFile = z4.strictObject({
  madeBy: z4.string(),
  madeOn: z4.string(),
  panel: z4.string(),
  trends: z4.array(
    z4.strictObject({
      key: z4.string().describe("scale, or scale:family"),
      scale: z4.string(),
      indicators: z4.int(),
      windows: z4.int(),
      prior: Prior,
      usesRandomWalk: z4.boolean().describe("the pooled drift did not beat the random walk out of fold, so it is 0"),
      widen: z4.number().min(1).describe("factor on the scale that covers left-out concept groups at 80 and 95 %"),
      outOfFold: z4.strictObject({
        logScoreGainOverRandomWalk: z4.number(),
        coverage80: z4.number().nullable(),
        coverage95: z4.number().nullable()
      }),
      betweenProvinces: z4.number().nullable().describe("sd of subnational units around their mean, link scale")
    })
  ),
  standIns: z4.record(z4.string(), z4.string()).describe("scale or family without a panel \u2192 what stands in for it"),
  rankPersistence: z4.strictObject({
    permanentShare: z4.number().min(0).max(1),
    persistence: z4.number().min(0).max(1),
    indicators: z4.array(z4.string()),
    lags: z4.array(z4.strictObject({ lag: z4.int(), correlation: z4.number(), indicators: z4.int() }))
  })
});
function priorFor(priors, scale, family) {
  const named = (key) => priors.trends.find((one) => one.key === key);
  const standIn = (key) => named(priors.standIns[key] ?? key);
  const base = priors.standIns[scale] ?? scale;
  return (family === void 0 ? void 0 : standIn(`${base}:${family}`)) ?? named(base);
}

// src/data/progress.ts
import { z as z5 } from "zod";
var Progress = z5.strictObject({
  of: Id.describe('id of a task, a reporting duty or a "completed by" target of the plan'),
  event: z5.enum(["done", "guidance"]).describe("done: completed; guidance: the central document was received"),
  on: Day,
  document: z5.string().min(1).describe("number and date of the document that shows it"),
  by: z5.string().min(1).describe("office that records it")
});
function readProgress(root, plans, problems, references) {
  const made = new Map([...plans.keys()].map((id) => [id, []]));
  for (const { file, id } of optionalFiles(root, "progress")) {
    const rows = readYamlRows(root, file, Progress, problems);
    const plan2 = plans.get(id);
    if (plan2 === void 0) references.push({ file, line: 1, code: "PLAN_UNKNOWN", facts: { id } });
    else checkProgress(rows, plan2, references);
    made.set(
      id,
      rows.map((row) => row.value)
    );
  }
  return made;
}
var REPEATS = /^(annual|half-year|quarterly|monthly|recurring|on-demand|every-)/;
function checkProgress(rows, plan2, problems) {
  const milestones = plan2.targets.filter((one) => one.comparator === "complete").map(({ id }) => ({ id, rule: "none" }));
  const items = new Map([...plan2.tasks, ...plan2.duties, ...milestones].map((one) => [one.id, one]));
  const first = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const { of: id, event } = row.value;
    const report = (code, facts) => {
      problems.push({ file: row.file, line: row.line, code, facts });
    };
    const item = items.get(id);
    if (item === void 0) {
      report("TASK_UNKNOWN", { id });
      continue;
    }
    const repeats = REPEATS.test(item.rule) || "ruleThen" in item && item.ruleThen !== void 0;
    const before = first.get(`${id} ${event}`);
    if (event === "guidance" && !item.rule.startsWith("after-central-guidance")) {
      report("VALUE_NOT_ALLOWED", { field: "event", got: `guidance, ${item.rule}`, allowed: "after-central-guidance" });
    } else if (before === void 0) first.set(`${id} ${event}`, row);
    else if (event === "guidance" || !repeats) {
      report("ID_DUPLICATE", { id, first: `${before.file}:${before.line}` });
    }
  }
}

// src/data/schedules.ts
import { z as z6 } from "zod";
var Months = z6.number().positive().max(600);
var ScheduledActivity = z6.strictObject({
  id: Id.describe("unique in the file"),
  of: Id.describe("the target or task that is completed when all its activities are"),
  name: Words,
  start: Day.optional().describe("earliest start"),
  months: z6.strictObject({
    low: Months.describe("10 % of cases are shorter"),
    mode: Months.describe("most likely"),
    high: Months.describe("10 % of cases are longer")
  }),
  after: z6.array(Id).describe("activities that have to be finished first"),
  gate: z6.strictObject({
    programme: Id,
    amount: z6.number().positive().describe("cumulative spending in t\u1EF7 \u0111\u1ED3ng"),
    priceYear: Year
  }).optional().describe("what the programme has to have spent before the activity can start"),
  provenance: z6.discriminatedUnion("basis", [
    z6.strictObject({ basis: z6.literal("source"), document: z6.string().min(1), line: Line.optional() }),
    z6.strictObject({
      basis: z6.enum(["assumption", "synthetic"]),
      who: z6.string().min(1),
      why: z6.string().min(1),
      on: Day
    })
  ])
});
function readSchedules(root, plans, programmes, problems, references) {
  const made = new Map([...plans.keys()].map((id) => [id, []]));
  for (const { file, id } of optionalFiles(root, "schedules")) {
    const rows = readYamlRows(root, file, ScheduledActivity, problems);
    const plan2 = plans.get(id);
    if (plan2 === void 0) references.push({ file, line: 1, code: "PLAN_UNKNOWN", facts: { id } });
    else checkSchedule(rows, plan2, programmes, references);
    made.set(
      id,
      rows.map((row) => row.value)
    );
  }
  return made;
}
function checkSchedule(rows, { plan: plan2, targets, tasks }, programmes, problems) {
  const byId2 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const { id, of, start, months, after, gate, provenance } = row.value;
    const report = (code, facts) => {
      problems.push({ file: row.file, line: row.line, code, facts });
    };
    const first = byId2.get(id);
    if (first === void 0) byId2.set(id, row);
    else report("ID_DUPLICATE", { id, first: `${first.file}:${first.line}` });
    const target = targets.find((one) => one.id === of);
    if (target === void 0 && !tasks.some((one) => one.id === of)) report("TARGET_UNKNOWN", { id: of });
    if (target !== void 0 && target.comparator !== "complete") {
      report("VALUE_NOT_ALLOWED", { field: "of", got: `${of}, ${target.comparator}`, allowed: "complete" });
    }
    if (start === void 0 && after.length === 0) report("ACTIVITY_NO_START", { id });
    for (const other of after) {
      if (!rows.some((one) => one.value.id === other)) report("ACTIVITY_UNKNOWN", { id: other });
    }
    const { low, mode, high } = months;
    if (!(low < mode && mode < high) && !(low === mode && mode === high)) {
      report("RANGE_EMPTY", { got: `${low} \u2026 ${mode} \u2026 ${high}`, allowed: "low < mode < high; low = mode = high" });
    }
    if (gate !== void 0 && programmes !== void 0 && !programmes.has(gate.programme)) {
      report("PROGRAMME_UNKNOWN", { id: gate.programme });
    }
    if (provenance.basis === "synthetic" !== (plan2.quality === "synthetic")) {
      report("SYNTHETIC_MIXED", { got: `${plan2.id}, ${provenance.basis}` });
    }
  }
  checkCycle(byId2, problems);
}
function checkCycle(byId2, problems) {
  const cleared = /* @__PURE__ */ new Set();
  const cycleFrom2 = (id, trail) => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
    if (cleared.has(id)) return void 0;
    for (const before of byId2.get(id)?.value.after ?? []) {
      const cycle = cycleFrom2(before, [...trail, id]);
      if (cycle !== void 0) return cycle;
    }
    cleared.add(id);
    return void 0;
  };
  for (const [id, { file, line }] of byId2) {
    const cycle = cycleFrom2(id, []);
    if (cycle === void 0) continue;
    problems.push({ file, line, code: "ACTIVITY_CYCLE", facts: { got: cycle.join(" \u2192 ") } });
    return;
  }
}

// src/data/load.ts
var OBSERVATION_NUMBERS = ["year", "value", "fieldSize"];
function loadData(root, formulas = () => []) {
  const problems = [];
  const yaml = (file, schema) => readYamlRows(root, file, schema, problems);
  const settings = readYamlObject(root, "settings.yaml", Settings, problems);
  const catalogue = {
    units: yaml("catalogue/units.yaml", Unit),
    indicators: yaml("catalogue/indicators.yaml", Indicator),
    territories: yaml("catalogue/territories.yaml", Territory),
    agencies: yaml("catalogue/agencies.yaml", Agency),
    mergers: readCsvRows(root, "catalogue/mergers-2025.csv", Merger, [], problems),
    proxies: yaml("catalogue/proxies.yaml", ProxyRow),
    sources: readBaselines(root, /sources\.csv$/, Source, [], problems),
    observations: readBaselines(root, /observations\.csv$/, Observation, OBSERVATION_NUMBERS, problems)
  };
  const priors = readYamlObject(root, "priors/trend.json", PriorsFile, problems);
  const references = problems.some(({ code }) => UNREAD.test(code)) ? [] : problems;
  const known2 = checkCatalogue(catalogue, references);
  const plans = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const id of folderNames(root, "plans", problems)) {
    const loaded = readPlan(root, id, problems);
    checkPlan(id, loaded, known2, seen, references);
    if (loaded.plan !== void 0) plans.set(id, plainPlan(loaded, loaded.plan.value));
  }
  const budget = readBudget(root, { ...known2, plans, asOf: settings?.value.asOf }, problems, references, formulas);
  const programmes = budget.programmes.size > 0 ? new Set(budget.programmes.keys()) : void 0;
  const progress = readProgress(root, plans, problems, references);
  const schedules = readSchedules(root, plans, programmes, problems, references);
  if (problems.length > 0 || settings === void 0 || priors === void 0) throw new InputError(sorted(problems));
  return {
    hash: hashFiles(root),
    asOf: settings.value.asOf,
    ...known2,
    mergers: values2(catalogue.mergers),
    observations: values2(catalogue.observations),
    proxies: values2(catalogue.proxies),
    priors: priors.value,
    plans,
    progress,
    schedules,
    budget
  };
}
function readPlan(root, id, problems) {
  const folder = `plans/${id}`;
  return {
    plan: readYamlObject(root, `${folder}/plan.yaml`, Plan, problems),
    targets: readYamlRows(root, `${folder}/targets.yaml`, Target, problems),
    tasks: readYamlRows(root, `${folder}/tasks.yaml`, Task, problems),
    money: readYamlRows(root, `${folder}/money.yaml`, Money, problems),
    duties: readYamlRows(root, `${folder}/duties.yaml`, Duty, problems)
  };
}
function plainPlan(rows, plan2) {
  return {
    plan: plan2,
    targets: values2(rows.targets),
    tasks: values2(rows.tasks),
    money: values2(rows.money),
    duties: values2(rows.duties)
  };
}
function readBaselines(root, name, schema, numbers, problems) {
  const files = folderNames(root, "baselines", problems).filter((file) => name.test(file));
  return files.flatMap((file) => readCsvRows(root, `baselines/${file}`, schema, numbers, problems));
}
function folderNames(root, folder, problems) {
  let names = [];
  try {
    names = readdirSync3(`${root}/${folder}`).sort();
  } catch {
  }
  if (names.length === 0 && !problems.some(({ file, code }) => file === folder && code === "FOLDER_EMPTY")) {
    problems.push({ file: folder, line: 1, code: "FOLDER_EMPTY", facts: {} });
  }
  return names;
}
function values2(rows) {
  return rows.map((row) => row.value);
}
function sorted(problems) {
  return [...problems].sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
}

// src/scenarios/formula/order-identities.ts
function orderIdentities(identities) {
  const waiting2 = new Map(identities.map((identity) => [identity.id, identity]));
  const ordered = [];
  const awaits = ({ program }) => sameYearInputs(program).find((name) => waiting2.has(name));
  for (let ready = identities; ready.length > 0; ) {
    ready = [...waiting2.values()].filter((identity) => awaits(identity) === void 0);
    for (const identity of ready) waiting2.delete(identity.id);
    ordered.push(...ready);
  }
  if (waiting2.size === 0) return { ok: ordered };
  const cycles = new Set(
    [...waiting2.keys()].map((id) => cycleFrom(id, (from) => awaits(waiting2.get(from))))
  );
  return {
    problems: [...cycles].map((cycle) => ({
      code: "FORMULA_CYCLE",
      line: 1,
      column: 1,
      facts: { at: "1:1", id: cycle.split(ARROW)[0], cycle }
    }))
  };
}
var ARROW = " \u2192 ";
var sameYearInputs = (program) => program.loads.filter(({ lag }) => lag === 0).map(({ input }) => program.inputs[input]);
function cycleFrom(id, awaited) {
  const path = [];
  for (let at = id; ; at = awaited(at)) {
    const start = path.indexOf(at);
    if (start >= 0) {
      const cycle = path.slice(start);
      const first = cycle.indexOf([...cycle].sort()[0]);
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
      return [...turned, turned[0]].join(ARROW);
    }
    path.push(at);
  }
}

// src/model/formula/operations.ts
var finite = (x) => x + (x - x);
var copy = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx]);
};
var add = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx] + y[j + p * dy]);
};
var subtract = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx] - y[j + p * dy]);
};
var multiply = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx] * y[j + p * dy]);
};
var divide = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx] / y[j + p * dy]);
};
var power = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx] ** y[j + p * dy]);
};
var min = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = Math.min(x[i + p * dx], y[j + p * dy]);
};
var max = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) out[k + p] = Math.max(x[i + p * dx], y[j + p * dy]);
};
var abs = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = Math.abs(x[i + p * dx]);
};
var exp = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = finite(Math.exp(x[i + p * dx]));
};
var ln = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = finite(Math.log(x[i + p * dx]));
};
var sqrt = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = Math.sqrt(x[i + p * dx]);
};
var less = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) {
    const left = x[i + p * dx];
    const right = y[j + p * dy];
    out[k + p] = left < right ? 1 : left >= right ? 0 : Number.NaN;
  }
};
var lessEqual = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a;
  for (let p = 0; p < n; p++) {
    const left = x[i + p * dx];
    const right = y[j + p * dy];
    out[k + p] = left <= right ? 1 : left > right ? 0 : Number.NaN;
  }
};
var pick = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }, c) => {
  const { values: x, offset: i, stride: dx } = a;
  const { values: z10, offset: l, stride: dz } = c;
  for (let p = 0; p < n; p++) {
    const holds = x[i + p * dx];
    const taken = holds === 1 ? y[j + p * dy] : z10[l + p * dz];
    out[k + p] = Number.isNaN(holds) ? Number.NaN : taken;
  }
};
var KERNELS = {
  copy,
  add,
  subtract,
  multiply,
  divide,
  power,
  min,
  max,
  abs,
  exp,
  ln,
  sqrt,
  less,
  lessEqual,
  pick
};
var OPERATIONS = Object.keys(KERNELS);

// src/model/formula/program.ts
var CHUNK = 512;
var registers = new Float64Array(0);
function evaluateFormula(program, inputs, out, nPaths, t, from, to) {
  if (inputs.length !== program.inputs.length) throw new RangeError(`formula reads ${program.inputs.join(", ")}`);
  if (registers.length < program.nRegisters * CHUNK) registers = new Float64Array(program.nRegisters * CHUNK);
  const slots = makeSlots(program, inputs, t, from);
  const into = { values: out, offset: t * nPaths + from, stride: 1 };
  const loads = slots.slice(program.constants.length, program.constants.length + program.loads.length);
  let nUndefined = 0;
  for (let start = from; start < to; start += CHUNK) {
    const n = Math.min(CHUNK, to - start);
    runCode(program, slots, n, into);
    nUndefined += countUndefined(out, into.offset, into.offset + n);
    into.offset += n;
    for (const load of loads) load.offset += n * load.stride;
  }
  return nUndefined;
}
function countUndefined(values3, from, to) {
  let n = 0;
  for (let i = from; i < to; i++) if (Number.isNaN(values3[i])) n++;
  return n;
}
var NOTHING = Float64Array.of(Number.NaN);
function makeSlots(program, inputs, t, from) {
  const slots = [];
  for (let i = 0; i < program.constants.length; i++) slots.push({ values: program.constants, offset: i, stride: 0 });
  for (const { input, lag } of program.loads) {
    const { values: values3, perYear, perPath } = inputs[input];
    const known2 = t >= lag || perYear === 0;
    slots.push(
      known2 ? { values: values3, offset: (t - lag) * perYear + from * perPath, stride: perPath } : { values: NOTHING, offset: 0, stride: 0 }
    );
  }
  for (let i = 0; i < program.nRegisters; i++) slots.push({ values: registers, offset: i * CHUNK, stride: 1 });
  return slots;
}
function runCode({ code, result }, slots, n, into) {
  const slot = (at) => slots[code[at]];
  for (let at = 0; at < code.length; at += 5) {
    const kernel = KERNELS[OPERATIONS[code[at]]];
    const [a, b, c] = [slot(at + 2), slot(at + 3), slot(at + 4)];
    const isUniform = a.stride + b.stride + c.stride === 0;
    if (!isUniform && at + 5 === code.length) {
      kernel(n, into, a, b, c);
      return;
    }
    const to = slot(at + 1);
    to.stride = isUniform ? 0 : 1;
    kernel(isUniform ? 1 : n, to, a, b, c);
  }
  const value = slots[result];
  KERNELS.copy(n, into, value, value, value);
}

// src/model/formula/graph.ts
function makeGraph() {
  return { values: [], known: /* @__PURE__ */ new Map() };
}
function place(graph, key, value) {
  const known2 = graph.known.get(key);
  if (known2 !== void 0) return known2;
  graph.known.set(key, graph.values.length);
  return graph.values.push(value) - 1;
}
function placeConstant(graph, value) {
  return place(graph, `${value}`, { kind: "constant", value });
}
function placeSeries(graph, name, lag) {
  return place(graph, `${name}@${lag}`, { kind: "series", name, lag });
}
function constantAt(graph, index) {
  const value = graph.values[index];
  return value?.kind === "constant" ? value.value : void 0;
}
function placeOperation(graph, operation, of) {
  const numbers = of.map((index) => constantAt(graph, index));
  if (operation === "pick" && numbers[0] !== void 0) return of[numbers[0] === 1 ? 1 : 2];
  if (numbers.every((number) => number !== void 0)) return placeConstant(graph, fold(operation, numbers));
  const commutes = operation === "add" || operation === "multiply";
  const ordered = commutes ? [...of].sort((a, b) => a - b) : of;
  return place(graph, `${operation}(${ordered.join()})`, { kind: "operation", operation, of: ordered });
}
function fold(operation, numbers) {
  const [a, b, c] = [0, 1, 2].map((i) => ({ values: Float64Array.of(numbers[i] ?? 0), offset: 0, stride: 0 }));
  const to = { values: new Float64Array(1), offset: 0, stride: 1 };
  KERNELS[operation](1, to, a, b, c);
  return to.values[0];
}
function assemble(graph, root) {
  const lastUse = usesOf(graph, root);
  const needed = [...lastUse.keys()].sort((a, b) => a - b);
  const ofKind = (kind) => needed.filter((index) => graph.values[index]?.kind === kind);
  const slots = /* @__PURE__ */ new Map();
  for (const index of [...ofKind("constant"), ...ofKind("series")]) slots.set(index, slots.size);
  const nFixed = slots.size;
  const series2 = ofKind("series").map((index) => graph.values[index]);
  const inputs = [...new Set(series2.map(({ name }) => name))].sort();
  const free = [];
  let nRegisters = 0;
  const code = ofKind("operation").flatMap((index) => {
    const { operation, of } = graph.values[index];
    const operands = of.map((part) => slots.get(part));
    const to = free.pop() ?? nFixed + nRegisters++;
    slots.set(index, to);
    for (const part of new Set(of)) {
      const slot = slots.get(part);
      if (slot >= nFixed && lastUse.get(part) === index) free.push(slot);
    }
    const [a, b = a, c = a] = operands;
    return [OPERATIONS.indexOf(operation), to, a, b, c];
  });
  return {
    inputs,
    constants: Float64Array.from(ofKind("constant"), (index) => constantAt(graph, index)),
    loads: series2.map(({ name, lag }) => ({ input: inputs.indexOf(name), lag })),
    code: Int32Array.from(code),
    nRegisters,
    result: slots.get(root)
  };
}
function usesOf(graph, root) {
  const lastUse = /* @__PURE__ */ new Map([[root, graph.values.length]]);
  for (let index = root; index >= 0; index--) {
    const value = graph.values[index];
    if (value.kind !== "operation" || !lastUse.has(index)) continue;
    for (const part of value.of) lastUse.set(part, Math.max(index, lastUse.get(part) ?? 0));
  }
  return lastUse;
}

// src/scenarios/formula/unit.ts
var unit = (scale, dimensions = {}) => ({ dimensions, scales: [scale] });
var UNITS = new Map([
  ["none", unit(0)],
  ["%", unit(-2)],
  ["% of GRDP", unit(-2)],
  ["% of budget", unit(-2)],
  ["% of revenue", unit(-2)],
  ["% of R&D expenditure", unit(-2)],
  ["% per year", unit(-2)],
  ["persons per 10,000", unit(-4)],
  ["firms per 1,000", unit(-3, { firms: 1, persons: -1 })],
  ["index 0-1", unit(2, { points: 1 })],
  ["points 0-100", unit(0, { points: 1 })],
  ["billion VND", unit(9, { VND: 1 })],
  ["million VND per person", unit(6, { VND: 1, persons: -1 })],
  ["million persons", unit(6, { persons: 1 })],
  ["million accounts", unit(6, { accounts: 1 })],
  ["years", unit(0, { years: 1 })],
  ...[
    "rank",
    "persons",
    "firms",
    "organisations",
    "tasks",
    "applications",
    "patents",
    "articles",
    "centres",
    "projects",
    "products",
    "initiatives",
    "cities"
  ].map((id) => [id, unit(0, { [id]: 1 })])
]);
var PURE = unit(0);
function unitOf(id) {
  const found = UNITS.get(id);
  if (found === void 0) throw new RangeError(`unit "${id}" is not known to formulas`);
  return found;
}
function productUnit(a, b, sign) {
  const second = b === void 0 ? void 0 : powerUnit(b, sign);
  if (a === void 0 || second === void 0) return a ?? second;
  const dimensions = { ...a.dimensions };
  for (const [name, power3] of Object.entries(second.dimensions)) dimensions[name] = (dimensions[name] ?? 0) + power3;
  return {
    dimensions: withoutZeros(dimensions),
    scales: distinct(a.scales.flatMap((s) => second.scales.map((t) => s + t)))
  };
}
function convertedUnit(a, factor, sign) {
  const power3 = Math.round(Math.log10(Math.abs(factor)));
  if (a === void 0 || Number(`1e${power3}`) !== Math.abs(factor)) return a;
  return { ...a, scales: distinct([...a.scales, ...a.scales.map((s) => s - sign * power3)]) };
}
function powerUnit(a, exponent) {
  const dimensions = withoutZeros(
    Object.fromEntries(Object.entries(a.dimensions).map(([name, power3]) => [name, power3 * exponent]))
  );
  const scales = distinct(a.scales.map((s) => s * exponent).filter(Number.isInteger));
  const isWhole2 = Object.values(dimensions).every(Number.isInteger) && scales.length > 0;
  return isWhole2 ? { dimensions, scales } : void 0;
}
function commonUnit(a, b) {
  if (a === void 0 || b === void 0) return a ?? b;
  const scales = a.scales.filter((s) => b.scales.includes(s));
  return dimensionText(a) === dimensionText(b) && scales.length > 0 ? { dimensions: a.dimensions, scales } : "differ";
}
function unitText({ dimensions, scales }) {
  const dimension = dimensionText({ dimensions, scales });
  return scales.map((scale) => {
    const known2 = [...UNITS].find(([, one]) => one.scales[0] === scale && dimensionText(one) === dimension);
    return known2?.[0] ?? `${scale === 0 ? "" : `10^${scale} `}${dimension}`.trim();
  }).join(" | ");
}
var dimensionText = ({ dimensions }) => Object.keys(dimensions).sort().map((name) => dimensions[name] === 1 ? name : `${name}^${dimensions[name]}`).join(" ");
var withoutZeros = (dimensions) => Object.fromEntries(Object.entries(dimensions).filter(([, power3]) => power3 !== 0));
var distinct = (scales) => [...new Set(scales)].filter((s) => Math.abs(s) <= 300).sort((a, b) => a - b);

// src/scenarios/formula/scope.ts
function bareNumber(scope, { node, unit: unit2 }) {
  return unit2 === void 0 ? constantAt(scope.graph, node) : void 0;
}
function operate(scope, offset, operation, of, unit2) {
  const node = placeOperation(
    scope.graph,
    operation,
    of.map((part) => part.node)
  );
  const isByZero = operation === "divide" && constantAt(scope.graph, of[1]?.node) === 0;
  if (!isByZero && !Number.isNaN(constantAt(scope.graph, node))) return { node, unit: unit2 };
  scope.report(offset, "FORMULA_UNDEFINED");
  return void 0;
}
function sharedUnit(scope, offset, parts) {
  let shared;
  for (const { unit: unit2 } of parts) {
    const common = commonUnit(shared, unit2);
    if (common === "differ") {
      const [got, allowed] = [unit2, shared].map((one) => one === void 0 ? "" : unitText(one));
      scope.report(offset, "FORMULA_UNITS_DIFFER", { got, allowed });
      return common;
    }
    shared = common;
  }
  return shared;
}
function bare(scope, value) {
  return { node: placeConstant(scope.graph, value), unit: void 0 };
}

// src/scenarios/formula/functions.ts
var extreme = (operation) => ({
  least: 2,
  most: Number.POSITIVE_INFINITY,
  build(scope, offset, of) {
    const unit2 = sharedUnit(scope, offset, of);
    if (unit2 === "differ") return void 0;
    return of.reduce((a, b) => a && operate(scope, offset, operation, [a, b], unit2), of[0]);
  }
});
var pure = (operation) => ({
  least: 1,
  most: 1,
  build(scope, offset, of) {
    const { unit: unit2 } = of[0];
    if (commonUnit(unit2, PURE) !== "differ") return operate(scope, offset, operation, of, unit2 && PURE);
    scope.report(offset, "FORMULA_UNIT_NOT_PURE", { function: operation, got: unit2 ? unitText(unit2) : "" });
    return void 0;
  }
});
var FUNCTIONS = /* @__PURE__ */ new Map([
  ["min", extreme("min")],
  ["max", extreme("max")],
  ["exp", pure("exp")],
  ["ln", pure("ln")],
  [
    "abs",
    { least: 1, most: 1, build: (scope, offset, of) => operate(scope, offset, "abs", of, of[0].unit) }
  ],
  [
    "sqrt",
    {
      least: 1,
      most: 1,
      build(scope, offset, of) {
        const { unit: unit2 } = of[0];
        const root = unit2 && powerUnit(unit2, 1 / 2);
        if (unit2 === void 0 || root !== void 0) return operate(scope, offset, "sqrt", of, root);
        scope.report(offset, "FORMULA_UNIT_ROOT", { got: unitText(unit2) });
        return void 0;
      }
    }
  ],
  [
    "clamp",
    {
      least: 3,
      most: 3,
      build(scope, offset, of) {
        const [x, low, high] = of;
        const unit2 = sharedUnit(scope, offset, of);
        if (unit2 === "differ") return void 0;
        const [l, h] = [bareNumber(scope, low), bareNumber(scope, high)];
        if (l !== void 0 && h !== void 0 && l > h) {
          scope.report(offset, "FORMULA_BOUNDS", { got: `${l} > ${h}` });
          return void 0;
        }
        const raised = operate(scope, offset, "max", [x, low], unit2);
        return raised && operate(scope, offset, "min", [raised, high], unit2);
      }
    }
  ]
]);

// src/scenarios/formula/names.ts
function idOfName(name) {
  return /^(_\d|[a-z])[a-z0-9]*(_[a-z0-9]+)*$/.test(name) ? name.replace(/^_/, "").replaceAll("_", "-") : void 0;
}
function nameOfId(id) {
  return (/^\d/.test(id) ? "_" : "") + id.replaceAll("-", "_");
}
function hyphenatedIds(text, isId) {
  return [...text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)].map((match) => ({ id: match[0], offset: match.index })).filter(({ id }) => isId(id));
}
function nearestName(name, candidates) {
  let least = Math.floor(name.length / 3) + 1;
  let nearest;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const edits = editDistance(name.toLowerCase(), candidate);
    if (edits >= least) continue;
    least = edits;
    nearest = candidate;
  }
  return nearest;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

// src/scenarios/formula/operators.ts
var MAX_EXPONENT = 10;
var COMPARISONS = /* @__PURE__ */ new Set(["<", "<=", ">", ">="]);
function applyOperator(scope, offset, name, of) {
  const [a, b] = of;
  switch (name) {
    case "+":
    case "-": {
      if (b === void 0 && name === "+") return a;
      const parts = b === void 0 ? [bare(scope, 0), a] : [a, b];
      const unit2 = sharedUnit(scope, offset, parts);
      return unit2 === "differ" ? void 0 : operate(scope, offset, name === "+" ? "add" : "subtract", parts, unit2);
    }
    case "*":
      return product(scope, offset, a, b, 1);
    case "/":
      return product(scope, offset, a, b, -1);
    case "^":
      return power2(scope, offset, a, b);
    default:
      scope.report(offset, "FORMULA_CONDITION", { got: name });
      return void 0;
  }
}
function product(scope, offset, a, b, sign) {
  const [first, second] = [bareNumber(scope, a), bareNumber(scope, b)];
  const plain = productUnit(a.unit, b.unit, sign);
  const unit2 = second !== void 0 ? convertedUnit(plain, second, sign) : first !== void 0 ? convertedUnit(plain, first, 1) : plain;
  return operate(scope, offset, sign === 1 ? "multiply" : "divide", [a, b], unit2);
}
function power2(scope, offset, a, exponent) {
  const e = bareNumber(scope, exponent);
  if (e === void 0 || Math.abs(e) > MAX_EXPONENT) {
    const got = e === void 0 ? {} : { got: e };
    scope.report(offset, "FORMULA_EXPONENT", { ...got, allowed: `\u2212${MAX_EXPONENT}\u2026${MAX_EXPONENT}` });
    return void 0;
  }
  const unit2 = a.unit && powerUnit(a.unit, e);
  if (a.unit !== void 0 && unit2 === void 0) {
    scope.report(offset, "FORMULA_UNIT_ROOT");
    return void 0;
  }
  const isNumber = bareNumber(scope, a) !== void 0;
  if (isNumber || !Number.isInteger(e)) return operate(scope, offset, "power", [a, exponent], unit2);
  if (e === 0) return { ...bare(scope, 1), unit: unit2 };
  const whole = wholePower(scope, offset, a, Math.abs(e));
  const node = e > 0 ? whole : whole && operate(scope, offset, "divide", [bare(scope, 1), whole], void 0);
  return node && { ...node, unit: unit2 };
}
function wholePower(scope, offset, a, n) {
  if (n === 1) return a;
  const half = wholePower(scope, offset, a, Math.floor(n / 2));
  const square = half && operate(scope, offset, "multiply", [half, half], void 0);
  return square && n % 2 === 1 ? operate(scope, offset, "multiply", [square, a], void 0) : square;
}

// src/scenarios/formula/build.ts
var MAX_LAG = 30;
var SPECIALS = /* @__PURE__ */ new Map([
  ["if", { least: 3, most: 3, build: choose }],
  ["lag", { least: 2, most: 2, build: lagged }],
  ["spending", { least: 1, most: 2, build: spending }]
]);
function build(scope, syntax, lag) {
  switch (syntax.kind) {
    case "number":
      return bare(scope, syntax.value);
    case "name": {
      const { variables } = scope.context;
      const id = known(scope, syntax, variables, "FORMULA_NAME_UNKNOWN");
      return id === void 0 ? void 0 : series(scope, id, lag, variables.get(id));
    }
    case "operator": {
      const of = buildAll(scope, syntax.of, lag);
      return of && applyOperator(scope, syntax.offset, syntax.name, of);
    }
    case "call":
      return call(scope, syntax, lag);
  }
}
function buildAll(scope, parts, lag) {
  const built = parts.map((part) => build(scope, part, lag));
  return built.every((part) => part !== void 0) ? built : void 0;
}
function series(scope, name, lag, unit2) {
  return { node: placeSeries(scope.graph, name, lag), unit: unitOf(unit2) };
}
function call(scope, syntax, lag) {
  const { name, of, offset } = syntax;
  const special = name === "spending" && scope.context.programmes === void 0 ? void 0 : SPECIALS.get(name);
  const plain = FUNCTIONS.get(name);
  const rule = special ?? plain;
  if (rule === void 0) {
    const allowed = [...FUNCTIONS.keys(), ...SPECIALS.keys()].join(", ");
    scope.report(offset, "FORMULA_FUNCTION_UNKNOWN", { got: name, allowed });
    return void 0;
  }
  if (of.length < rule.least || of.length > rule.most) {
    const most = rule.most === Number.POSITIVE_INFINITY ? "" : rule.most;
    const allowed = rule.least === rule.most ? rule.least : `${rule.least}\u2026${most}`;
    scope.report(offset, "FORMULA_ARGUMENTS", { function: name, got: of.length, allowed });
    return void 0;
  }
  if (special !== void 0) return special.build(scope, syntax, lag);
  const values3 = buildAll(scope, of, lag);
  return values3 && plain?.build(scope, offset, values3);
}
function choose(scope, { of, offset }, lag) {
  const [condition, ...choices] = of;
  const comparison = condition.kind === "operator" && COMPARISONS.has(condition.name) ? condition : void 0;
  if (comparison === void 0) scope.report(condition.offset, "FORMULA_CONDITION");
  const sides = comparison && buildAll(scope, comparison.of, lag);
  const branches = buildAll(scope, choices, lag);
  const isComparable = sides && sharedUnit(scope, condition.offset, sides) !== "differ";
  const unit2 = branches && sharedUnit(scope, offset, branches);
  if (!comparison || !isComparable || !branches || unit2 === "differ") return void 0;
  const ordered = comparison.name.startsWith("<") ? sides : [...sides].reverse();
  const operation = comparison.name.endsWith("=") ? "lessEqual" : "less";
  const holds = operate(scope, condition.offset, operation, ordered, void 0);
  return holds && operate(scope, offset, "pick", [holds, ...branches], unit2);
}
function lagged(scope, { of }, lag) {
  const [x, years] = of;
  const k = build(scope, years, 0);
  const constant = k && bareNumber(scope, k);
  const total = lag + (constant ?? Number.NaN);
  const isAllowed = Number.isInteger(total) && total >= lag && total <= MAX_LAG;
  if (k !== void 0 && !isAllowed) {
    const got = constant === void 0 ? {} : { got: total };
    scope.report(years.offset, "FORMULA_LAG", { ...got, allowed: `0\u2026${MAX_LAG}` });
  }
  const past = build(scope, x, isAllowed ? total : 0);
  return isAllowed ? past : void 0;
}
var ALL_PROGRAMMES = "all";
var SPENDING_UNIT = "billion VND";
function spendingInput(programme, payer) {
  return `spending/${programme}${payer === void 0 ? "" : `/${payer}`}`;
}
function spending(scope, { of }, lag) {
  const { programmes = /* @__PURE__ */ new Set(), payers = /* @__PURE__ */ new Set() } = scope.context;
  const [first, second] = of;
  const programme = known(scope, first, /* @__PURE__ */ new Set([...programmes, ALL_PROGRAMMES]), "FORMULA_PROGRAMME_UNKNOWN");
  const payer = second && known(scope, second, payers, "FORMULA_PAYER_UNKNOWN");
  if (programme === void 0 || second !== void 0 && payer === void 0) return void 0;
  return series(scope, spendingInput(programme, payer), lag, SPENDING_UNIT);
}
function known(scope, syntax, ids2, code) {
  const name = syntax.kind === "name" ? syntax.name : void 0;
  const id = name && idOfName(name);
  if (id !== void 0 && ids2.has(id)) return id;
  const nearest = name && nearestName(name, [...ids2.keys()].map(nameOfId));
  scope.report(syntax.offset, code, { ...name && { got: name }, ...nearest && { allowed: nearest } });
  return void 0;
}

// src/scenarios/formula/parse.ts
import {
  create,
  parseDependencies
} from "mathjs/number";
var OPERATORS = ["+", "-", "*", "/", "^", "<", "<=", ">", ">="];
var { parse: parse2 } = create({ parseDependencies });
function isListed(node) {
  switch (node.type) {
    case "ConstantNode":
      return typeof node.value === "number";
    case "FunctionNode":
      return node.fn.type === "SymbolNode";
    case "OperatorNode":
      return OPERATORS.some((name) => name === node.op) && !node.implicit;
    default:
      return ["SymbolNode", "ParenthesisNode", "RelationalNode"].includes(node.type);
  }
}
function parseWords(text, tokens, report) {
  let at = 0;
  const here = () => tokens[at] ?? { kind: "refused", text: "", offset: text.length };
  const next = () => {
    const token = here();
    at++;
    return token;
  };
  const readList = (nodes) => nodes.map((node) => {
    next();
    return read2(node);
  });
  function read2(node) {
    const known2 = node;
    if (!isListed(known2)) {
      report(here().offset, "FORMULA_SYNTAX", { got: here().text });
      return void 0;
    }
    switch (known2.type) {
      case "ConstantNode":
        return { kind: "number", value: known2.value, offset: next().offset };
      case "SymbolNode":
        return { kind: "name", name: known2.name, offset: next().offset };
      case "ParenthesisNode": {
        next();
        const content = read2(known2.content);
        next();
        return content;
      }
      case "FunctionNode": {
        const { text: name, offset } = next();
        const of = readList(known2.args);
        if (of.length === 0) next();
        next();
        return isWhole(of) ? { kind: "call", name, of, offset } : void 0;
      }
      case "OperatorNode": {
        const [left, right] = known2.args;
        const first = right === void 0 ? void 0 : read2(left);
        const { text: name, offset } = next();
        const last = read2(right ?? left);
        const of = right === void 0 ? [last] : [first, last];
        if (!isWhole(of)) return void 0;
        return { kind: "operator", name, of, offset };
      }
      case "RelationalNode": {
        const [first, ...others] = known2.params;
        read2(first);
        report(here().offset, "FORMULA_CONDITION");
        readList(others);
        return void 0;
      }
    }
  }
  try {
    return read2(parse2(text.replace(/\s/g, " ")));
  } catch (error) {
    const { char } = error;
    if (char === void 0) throw error;
    const got = tokens.find(({ offset }) => offset === char - 1)?.text;
    report(Math.min(char - 1, text.length), "FORMULA_SYNTAX", got === void 0 ? {} : { got });
    return void 0;
  }
}
var isWhole = (of) => of.every((part) => part !== void 0);

// src/scenarios/formula/problem.ts
function reporter2(text, problems) {
  const lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
  return (offset, code, facts = {}) => {
    const line = lineStarts.findLastIndex((start) => start <= offset) + 1;
    const column = offset - lineStarts[line - 1] + 1;
    problems.push({ code, line, column, facts: { at: `${line}:${column}`, ...facts } });
  };
}
var byPlace = (a, b) => a.line - b.line || a.column - b.column;

// src/scenarios/formula/character.ts
var MEANT = {
  "\u2212": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\xD7": "*",
  "\xB7": "*",
  "\xF7": "/",
  "\u2215": "/",
  "\u2264": "<=",
  "\u2265": ">=",
  "\u201C": '"',
  "\u201D": '"',
  \u0430: "a",
  \u0435: "e",
  \u043E: "o",
  \u0440: "p",
  \u0441: "c",
  \u0443: "y",
  \u0445: "x",
  \u0456: "i"
};
function lookAlike(character) {
  const meant = MEANT[character] ?? character.normalize("NFKC");
  return meant !== character && /^[\x21-\x7e]+$/.test(meant) ? meant : void 0;
}
function characterName(character) {
  const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${code})` : code;
}

// src/scenarios/formula/scan.ts
var MAX_LENGTH = 2e3;
var MAX_DEPTH = 50;
var MAX_NUMBER = 1e15;
var RULES = [
  ["blank", /[ \t\r\n]+/y],
  ["number", /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ["FORMULA_PRODUCT", /\d[\d.]*[A-Za-z][\w.]*/y],
  ["FORMULA_NUMBER", /\d[\w.]*/y],
  ["name", /[A-Za-z_]\w*/y],
  ["FORMULA_STRING", /(["'`])[\s\S]*?(?:\1|$)/y],
  ["FORMULA_OPERATOR", /==+|=[<>]|!=*|<[<>]+|>>+|\*\*|\/\/|\.[*/^]|\?[.?]?|&+|\|+|[%~]/y],
  ["mark", /<=|>=|[-+*/^(),<>]/y],
  ["FORMULA_PROPERTY", /\./y],
  ["FORMULA_ASSIGNMENT", /=/y],
  ["FORMULA_RANGE", /:/y],
  ["FORMULA_SEQUENCE", /;/y],
  ["FORMULA_MATRIX", /[[\]{}]/y],
  ["FORMULA_CHARACTER", /[\s\S]/uy]
];
var RESERVED = new Set("mod to in and or xor not true false null undefined NaN Infinity".split(" "));
function scan(text, report) {
  if (text.length > MAX_LENGTH) {
    report(MAX_LENGTH, "FORMULA_TOO_LONG", { got: text.length, allowed: `\u2264 ${MAX_LENGTH}` });
    return [];
  }
  const tokens = [];
  for (let offset = 0; offset < text.length; ) {
    const [rule, found] = ruleAt(text, offset);
    const isWord = rule === "number" || rule === "name" || rule === "mark";
    if (!isWord && rule !== "blank") refuse(rule, found, offset, report);
    if (rule !== "blank") tokens.push({ kind: isWord ? rule : "refused", text: found, offset });
    offset += found.length;
  }
  if (tokens.length === 0) report(0, "FORMULA_EMPTY");
  checkNeighbours(tokens, report);
  checkBrackets(tokens, report);
  return tokens;
}
function ruleAt(text, offset) {
  for (const [rule, pattern] of RULES) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found !== void 0) return rule === "name" && RESERVED.has(found) ? ["FORMULA_OPERATOR", found] : [rule, found];
  }
  throw new RangeError(`no character at ${offset}`);
}
function refuse(code, found, offset, report) {
  const got = code === "FORMULA_CHARACTER" ? characterName(found) : clipped(found);
  const allowed = code === "FORMULA_CHARACTER" ? lookAlike(found) : code === "FORMULA_PRODUCT" ? clipped(withSign(found)) : void 0;
  report(offset, code, { got, ...allowed !== void 0 && { allowed } });
}
var clipped = (text) => text.length > 60 ? `${text.slice(0, 59)}\u2026` : text;
var withSign = (found) => `${found.replace(/(?=[A-Za-z])/, " * ")}, _${found}`;
function checkNeighbours(tokens, report) {
  for (const [i, { kind, text, offset }] of tokens.entries()) {
    const before = tokens[i - 1];
    if (kind === "number" && !isAllowedNumber(text)) {
      report(offset, "FORMULA_NUMBER", { got: text, allowed: `0, 1e-15\u2026${MAX_NUMBER.toExponential()}` });
    }
    const startsValue = kind === "number" || kind === "name" || text === "(" && before?.kind !== "name";
    if (before && endsValue(before) && startsValue) {
      report(offset, "FORMULA_PRODUCT", { got: `${before.text} ${text}`, allowed: `${before.text} * ${text}` });
    }
    if (isPrefixSign(tokens, i) && isPrefixSign(tokens, i - 1) && !isPrefixSign(tokens, i - 2)) {
      report(offset, "FORMULA_SYNTAX", { got: text });
    }
  }
}
function checkBrackets(tokens, report) {
  let depth = 0;
  const isOpen = [false];
  for (const [i, { text, offset }] of tokens.entries()) {
    if (text === "(" && ++depth === MAX_DEPTH + 1) report(offset, "FORMULA_TOO_DEEP", { allowed: `\u2264 ${MAX_DEPTH}` });
    if (text === "(") isOpen[depth] = false;
    else if (text === ")") depth = Math.max(0, depth - 1);
    else if (text === "^") {
      if (isOpen[depth]) report(offset, "FORMULA_POWER", { allowed: "-(a^b), (a^b)^c" });
      isOpen[depth] = true;
    } else if (isPrefixSign(tokens, i)) isOpen[depth] = true;
    else if (/^[-+*/,<>]/.test(text)) isOpen[depth] = false;
  }
}
function isAllowedNumber(text) {
  const value = Number(text);
  const isZero = !/[1-9]/.test(text.split(/[eE]/)[0]);
  return isZero || value >= 1 / MAX_NUMBER && value <= MAX_NUMBER;
}
var endsValue = ({ kind, text }) => kind === "number" || kind === "name" || text === ")";
function isPrefixSign(tokens, i) {
  const [before, token] = [tokens[i - 1], tokens[i]];
  return (token?.text === "-" || token?.text === "+") && (before === void 0 || isPrefixed(before));
}
var isPrefixed = ({ kind, text }) => kind === "mark" && text !== ")";

// src/scenarios/formula/compile.ts
function compileFormula(text, context) {
  const problems = [];
  const report = reporter2(text, problems);
  const wanted = unitOf(context.unit);
  const graph = makeGraph();
  for (const { id, offset } of hyphenatedIds(text.slice(0, MAX_LENGTH), (id2) => isNamed(context, id2))) {
    report(offset, "FORMULA_NAME_UNKNOWN", { got: id, allowed: nameOfId(id) });
  }
  const tokens = problems.length === 0 ? scan(text, report) : [];
  const syntax = problems.length === 0 ? parseWords(text, tokens, report) : void 0;
  const value = syntax && build({ graph, context, report }, syntax, 0);
  if (syntax === void 0 || value === void 0) return { problems: problems.sort(byPlace) };
  if (value.unit !== void 0 && commonUnit(value.unit, wanted) === "differ") {
    report(syntax.offset, "FORMULA_UNIT_RESULT", { got: unitText(value.unit), allowed: unitText(wanted) });
    return { problems };
  }
  return { ok: assemble(graph, value.node) };
}
var isNamed = ({ variables, programmes, payers }, id) => variables.has(id) || programmes?.has(id) === true || payers?.has(id) === true;

// src/scenarios/budget/years.ts
var BUDGET_YEARS = LAST_YEAR - FIRST_BUDGET_YEAR + 1;
var yearAt = (year) => year - FIRST_BUDGET_YEAR;
var PRICE_YEAR = 2025;

// src/scenarios/budget/formula-response.ts
function compileResponse({ form, formula, parameters }) {
  if (form !== "formula" || formula === void 0) return void 0;
  const variables = new Map(["stock", ...Object.keys(parameters)].map((name) => [name, "none"]));
  return compileFormula(formula, { variables, unit: "none" });
}
function formulaImprovement(drawn, stock, nPaths) {
  const { program, parameters, unit: unit2 } = drawn;
  const scaled = stock.map((k, i) => k / unit2[i % nPaths]);
  const inputs = program.inputs.map((name) => {
    const values3 = parameters.get(name);
    return values3 === void 0 ? { values: scaled, perYear: nPaths, perPath: 1 } : { values: values3, perYear: 0, perPath: 1 };
  });
  const out = new Float64Array(BUDGET_YEARS * nPaths);
  for (let t = 0; t < BUDGET_YEARS; t++) evaluateFormula(program, inputs, out, nPaths, t, 0, nPaths);
  return out.map((gain) => Number.isNaN(gain) ? 0 : gain);
}

// src/model/normal.ts
function normalQuantile(p) {
  const q2 = p - 0.5;
  if (Math.abs(q2) <= 0.425) {
    const r2 = 0.180625 - q2 * q2;
    return q2 * (((((((2509.0809287301227 * r2 + 33430.57558358813) * r2 + 67265.7709270087) * r2 + 45921.95393154987) * r2 + 13731.69376550946) * r2 + 1971.5909503065513) * r2 + 133.14166789178438) * r2 + 3.3871328727963665) / (((((((5226.495278852546 * r2 + 28729.085735721943) * r2 + 39307.89580009271) * r2 + 21213.794301586597) * r2 + 5394.196021424751) * r2 + 687.1870074920579) * r2 + 42.31333070160091) * r2 + 1);
  }
  const tail = q2 < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? q2 < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY : Number.NaN;
  let r = Math.sqrt(-Math.log(tail));
  let z10;
  if (r <= 5) {
    r -= 1.6;
    z10 = (((((((7745450142783414e-19 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) * r + 5.769497221460691) * r + 4.630337846156546) * r + 1.4234371107496835) / (((((((10507500716444169e-25 * r + 5475938084995345e-19) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) * r + 1.6763848301838038) * r + 2.053191626637759) * r + 1);
  } else {
    r -= 5;
    z10 = (((((((20103343992922881e-23 * r + 27115555687434876e-21) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r + 0.29656057182850487) * r + 1.7848265399172913) * r + 5.463784911164114) * r + 6.657904643501103) / (((((((20442631033899397e-31 * r + 1421511758316446e-22) * r + 18463183175100548e-21) * r + 7868691311456133e-19) * r + 0.014875361290850615) * r + 0.1369298809227358) * r + 0.599832206555888) * r + 1);
  }
  return q2 < 0 ? -z10 : z10;
}

// src/model/three-point.ts
var OUTER = 0.1;
var HALVINGS = 60;
var NOTHING2 = 1e-6;
function fitThreePoints({ low, mode, high }) {
  if (!(low <= mode && mode <= high)) throw new RangeError(`points must rise: ${low}, ${mode}, ${high}`);
  const a = mode - low;
  const b = high - mode;
  const least = NOTHING2 * (a + b);
  if (a === 0 && b === 0) return { mode, below: 0, above: 0, shareBelow: 0.5 };
  if (a <= least) return { mode, below: 0, above: -b / normalQuantile(OUTER / 2), shareBelow: 0 };
  if (b <= least) return { mode, below: -a / normalQuantile(OUTER / 2), above: 0, shareBelow: 1 };
  const sdBelow = (share) => -a / normalQuantile(OUTER / 2 / share);
  let from = OUTER;
  let to = 1 - OUTER;
  for (let i = 0; i < HALVINGS; i++) {
    const share = (from + to) / 2;
    const below2 = sdBelow(share);
    const above = -b / normalQuantile(OUTER / 2 / (1 - share));
    if (below2 / (below2 + above) > share) from = share;
    else to = share;
  }
  const shareBelow = (from + to) / 2;
  const below = sdBelow(shareBelow);
  return { mode, below, above: below * (1 - shareBelow) / shareBelow, shareBelow };
}
function splitQuantile({ mode, below, above, shareBelow }, p) {
  if (p < shareBelow) return mode + below * normalQuantile(p / (2 * shareBelow));
  if (above === 0) return mode;
  return mode - above * normalQuantile((1 - p) / (2 * (1 - shareBelow)));
}

// src/scenarios/budget/drivers.ts
function driverRows(rows, territory) {
  const chosen = /* @__PURE__ */ new Map();
  for (const driver of DRIVERS) {
    const own = rows.find((row) => row.driver === driver && row.territory === territory);
    const one = own ?? rows.find((row) => row.driver === driver && row.territory === "any");
    if (one !== void 0) chosen.set(driver, one);
  }
  return chosen;
}
function drawDrivers(rows, territory, settings, uniforms, nPaths) {
  const paths = /* @__PURE__ */ new Map();
  for (const [driver, row] of rows) {
    const start = drawer(row.value, uniforms(`${territory}/driver/${driver}/value`));
    const growth = drawer(row.growth, uniforms(`${territory}/driver/${driver}/growth`));
    const values3 = new Float64Array(BUDGET_YEARS * nPaths);
    for (let p = 0; p < nPaths; p++) {
      const yearly2 = 1 + growth(p) / 100;
      const first = Math.max(start(p), 1e-9);
      for (let t = 0; t < BUDGET_YEARS; t++)
        values3[t * nPaths + p] = first * yearly2 ** (FIRST_BUDGET_YEAR + t - row.year);
      applySettings(values3, driver, settings, nPaths, p, yearly2);
    }
    paths.set(driver, values3);
  }
  return { paths, rows };
}
function drawer(points, at) {
  const split = fitThreePoints(points);
  const least = Math.min(points.low, Math.max(-50, points.low - 4 * (points.mode - points.low)));
  return (path) => Math.max(least, splitQuantile(split, at(path)));
}
function applySettings(values3, driver, settings, nPaths, p, yearly2) {
  for (const row of settings.drivers) {
    if (row.driver !== driver) continue;
    const last = Math.min(BUDGET_YEARS - 1, row.to === void 0 ? BUDGET_YEARS - 1 : yearAt(row.to));
    for (let t = yearAt(row.from); t <= last; t++) {
      const at = t * nPaths + p;
      if (row.value !== void 0) values3[at] = row.value * yearly2 ** (t - yearAt(row.from));
      values3[at] = values3[at] * (row.factor ?? 1);
    }
  }
  if (driver !== "total-expenditure") return;
  for (const shock of settings.shocks) {
    if (shock.kind !== "revenue") continue;
    const last = shock.to === void 0 ? BUDGET_YEARS - 1 : yearAt(shock.to);
    for (let t = yearAt(shock.from); t <= last; t++) {
      const at = t * nPaths + p;
      values3[at] = values3[at] * shock.factor;
    }
  }
}

// src/model/quantile.ts
function quantileSorted(sorted2, p) {
  const at = (sorted2.length - 1) * p;
  const low = Math.floor(at);
  const a = sorted2[low];
  const b = sorted2[Math.min(low + 1, sorted2.length - 1)];
  return a + (b - a) * (at - low);
}
var FAN_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
function fanOf(draws) {
  const [p05, p25, p50, p75, p95] = quantilesOf(draws, FAN_LEVELS);
  return { p05, p25, p50, p75, p95 };
}
var room = new Float64Array(0);
function quantilesOf(draws, levels) {
  const last = draws.length - 1;
  const places = levels.flatMap((level) => {
    const low = Math.floor(last * level);
    return [low, Math.min(low + 1, last)];
  });
  if (room.length !== draws.length) room = new Float64Array(draws.length);
  room.set(draws);
  const sorted2 = putInPlaces(room, places);
  return levels.map((level) => quantileSorted(sorted2, level));
}
var medianOf = (draws) => quantilesOf(draws, [0.5])[0];
var inPlaces = (draws, places) => putInPlaces(draws.slice(), places);
function putInPlaces(values3, places) {
  for (let i = 0; i < values3.length; i++) if (Number.isNaN(values3[i])) return values3.sort();
  find(values3, 0, values3.length - 1, places, 0, places.length);
  return values3;
}
var SHORT = 12;
function find(values3, low, high, places, from, to) {
  if (from >= to) return;
  if (high - low < SHORT) {
    insertionSort(values3, low, high);
    return;
  }
  const pivot = medianOfThree(values3[low], values3[low + high >> 1], values3[high]);
  let i = low;
  let j = high;
  while (i <= j) {
    while (values3[i] < pivot) i++;
    while (values3[j] > pivot) j--;
    if (i > j) break;
    const swapped = values3[i];
    values3[i++] = values3[j];
    values3[j--] = swapped;
  }
  let left = from;
  while (left < to && places[left] <= j) left++;
  let right = left;
  while (right < to && places[right] < i) right++;
  find(values3, low, j, places, from, left);
  find(values3, i, high, places, right, to);
}
var medianOfThree = (a, b, c) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
function insertionSort(values3, low, high) {
  for (let i = low + 1; i <= high; i++) {
    const value = values3[i];
    let j = i - 1;
    for (; j >= low && values3[j] > value; j--) values3[j + 1] = values3[j];
    values3[j + 1] = value;
  }
}

// src/scenarios/budget/again.ts
var sameParts = (a, b) => a.length === b.length && a.every((part, i) => part === b[i]);
function again(before, parts, make) {
  return before !== void 0 && sameParts(before.parts, parts) ? before : { parts, made: make() };
}

// src/scenarios/budget/merge.ts
function settingsOf(scenario, known2) {
  const chain = [];
  for (let one = scenario; one !== void 0 && !chain.includes(one); ) {
    chain.unshift(one);
    one = one.extends === void 0 ? void 0 : known2.get(one.extends);
  }
  return {
    id: scenario.id,
    envelope: chain.flatMap((one) => one.policy?.envelope ?? []),
    spending: chain.flatMap((one) => one.policy?.spending ?? []),
    drivers: chain.flatMap((one) => one.world?.drivers ?? []),
    shocks: chain.flatMap((one) => one.world?.shocks ?? []),
    chain: chain.map((one) => one.id)
  };
}
var spendingIn = (rows, year) => rowOf(rows, year, ({ ramp, match }) => ramp !== void 0 || typeof match === "object");
function rowOf(rows, year, staysOn = () => false) {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row.from <= year && (row.to === void 0 || year <= row.to || staysOn(row))) return row;
  }
  return void 0;
}

// src/scenarios/budget/matching.ts
function matchesOf(rows, programmes) {
  const matches = /* @__PURE__ */ new Map();
  for (const [key, own] of rows) {
    const times = Float64Array.from({ length: BUDGET_YEARS }, (_, t) => timesIn(own, FIRST_BUDGET_YEAR + t));
    if (times.every((one) => one === 0)) continue;
    const [programme = "", payer] = key.split("|");
    const isMatched = (id) => rows.get(`${id}|${payer}`)?.some(({ match }) => match !== void 0) === true;
    const inside = [...programmes.values()].filter(({ id, partOf }) => partOf === programme && !isMatched(id));
    matches.set(key, { follows: [programme, ...inside.map(({ id }) => id)].map((id) => `${id}|province`), times });
  }
  return matches;
}
function timesIn(rows, year) {
  const row = spendingIn(rows, year);
  const { match = 0 } = row ?? {};
  return typeof match === "number" ? match : rampAt(match, row, year);
}
function rampAt([first, last], { from, to = from }, year) {
  return year >= to ? last : first + (last - first) * (year - from) / (to - from);
}
function withMatches(lines, matches, nPaths) {
  const out = new Map(lines);
  for (const [key, matching] of matches) out.set(key, matchedLine(lines, key, matching, nPaths));
  return out;
}
function matchedLine(lines, key, { follows, times }, nPaths) {
  const own = follows.flatMap((one) => lines.get(one) ?? []);
  const line = lines.get(key)?.slice() ?? new Float64Array(BUDGET_YEARS * nPaths);
  for (const [t, match] of times.entries()) {
    if (match <= 0) continue;
    const [from, to] = [t * nPaths, (t + 1) * nPaths];
    line.fill(0, from, to);
    for (const one of own) for (let i = from; i < to; i++) line[i] = line[i] + one[i];
    for (let i = from; i < to; i++) line[i] = match * line[i];
  }
  return line;
}

// src/scenarios/budget/money.ts
var lineKey = (programme, payer) => `${programme}|${payer}`;
var MOST_KEPT = 4096;
var kept = /* @__PURE__ */ new WeakMap();
function moneyOf(settings, basis) {
  const { nPaths, drivers, lastShare } = basis;
  const last = kept.get(drivers);
  const envelope = again(
    last?.envelope,
    [JSON.stringify(settings.envelope), lastShare],
    () => envelopeOf(settings, basis)
  );
  const byLine = /* @__PURE__ */ new Map();
  for (const row of settings.spending) {
    const key = lineKey(row.programme, row.payer ?? "province");
    byLine.set(key, [...byLine.get(key) ?? [], row]);
  }
  const made = /* @__PURE__ */ new Map();
  for (const [key, rows] of byLine) {
    const parts = [JSON.stringify(rows), envelope.made];
    made.set(
      key,
      again(last?.lines.get(key), parts, () => lineOf(rows, envelope.made, basis))
    );
  }
  const lines = new Map([...made].map(([key, { made: made2 }]) => [key, made2]));
  const matches = matchesOf(byLine, basis.programmes);
  const own = new Map(lines);
  for (const [key, matching] of matches) {
    const parts = [matching.times.join(), ...[key, ...matching.follows].map((one) => own.get(one))];
    const line = again(last?.lines.get(matchKey(key)), parts, () => matchedLine(own, key, matching, nPaths));
    made.set(matchKey(key), line);
    lines.set(key, line.made);
  }
  if (nPaths <= MOST_KEPT) kept.set(drivers, { envelope, lines: made });
  return { envelope: envelope.made, lines, matches };
}
var matchKey = (key) => `${key}|match`;
function envelopeOf(settings, { drivers, lastShare, nPaths }) {
  const envelope = new Float64Array(BUDGET_YEARS * nPaths);
  const total = drivers.paths.get("total-expenditure");
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const row = rowOf(settings.envelope, FIRST_BUDGET_YEAR + t);
    if (row === void 0) continue;
    const { shareOfBudget, factor } = row;
    if (shareOfBudget === void 0 && factor === void 0) {
      fillAmount(envelope, row.amount ?? 0, row.priceYear, t, drivers, nPaths);
      continue;
    }
    for (let p = 0; p < nPaths; p++) {
      const at = t * nPaths + p;
      const budget = total?.[at] ?? 0;
      if (shareOfBudget !== void 0) envelope[at] = shareOfBudget / 100 * budget;
      else envelope[at] = factor * lastShare[p] / 100 * budget;
    }
  }
  return envelope;
}
function withLines(money, envelope, changed, nPaths) {
  const matches = new Map([...money.matches].filter(([key]) => !changed.has(key)));
  const following = new Map([...matches].filter(([, { follows }]) => follows.some((one) => changed.has(one))));
  return { envelope, lines: withMatches(new Map([...money.lines, ...changed]), following, nPaths), matches };
}
function lineOf(rows, envelope, { drivers, nPaths }) {
  const line = new Float64Array(BUDGET_YEARS * nPaths);
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const year = FIRST_BUDGET_YEAR + t;
    const row = spendingIn(rows, year);
    if (row === void 0 || row.match !== void 0) continue;
    const { share, ramp } = row;
    if (share === void 0) {
      const amount = ramp === void 0 ? row.amount ?? 0 : rampAt(ramp, row, year);
      fillAmount(line, amount, row.priceYear, t, drivers, nPaths);
    } else {
      for (let at = t * nPaths; at < (t + 1) * nPaths; at++) line[at] = share / 100 * envelope[at];
    }
  }
  return line;
}
function fillAmount(money, amount, priceYear, t, drivers, nPaths) {
  const from = t * nPaths;
  if (priceYear === void 0) money.fill(amount, from, from + nPaths);
  else {
    const then = yearAt(priceYear);
    for (let p = 0; p < nPaths; p++)
      money[from + p] = amount * (priceAt(drivers, t, p, nPaths) / priceAt(drivers, then, p, nPaths));
  }
}
function priceAt(drivers, t, p, nPaths) {
  const level = drivers.paths.get("price-level");
  if (level === void 0) return 1;
  if (t >= 0) return level[t * nPaths + p];
  const first = level[p];
  return first * (first / level[nPaths + p]) ** -t;
}
var summed = /* @__PURE__ */ new WeakMap();
function provincialMoney(money, nPaths) {
  const known2 = summed.get(money);
  if (known2 !== void 0) return known2;
  const sum = new Float64Array(BUDGET_YEARS * nPaths);
  for (const [key, line] of money.lines) {
    if (!key.endsWith("|province")) continue;
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i] + line[i];
  }
  summed.set(money, sum);
  return sum;
}
var SLACK = 1e-6;
function checkEnvelope2(settings, money, nPaths) {
  const spent = provincialMoney(money, nPaths);
  const problems = [];
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const got = median(spent.subarray(t * nPaths, (t + 1) * nPaths));
    const allowed = median(money.envelope.subarray(t * nPaths, (t + 1) * nPaths));
    if (got <= allowed * (1 + SLACK)) continue;
    const facts = {
      id: settings.id,
      year: FIRST_BUDGET_YEAR + t,
      got: inBillions(got),
      allowed: `\u2264 ${inBillions(allowed)}`
    };
    problems.push({ file: `scenarios/${settings.id}.yaml`, line: 1, code: "ENVELOPE_EXCEEDED", facts });
  }
  return problems;
}
var inBillions = (amount) => `${amount.toFixed(1)} t\u1EF7 \u0111\u1ED3ng`;
function median(values3) {
  const middle = values3.length >> 1;
  return inPlaces(values3, [middle])[middle] ?? 0;
}

// src/model/delivery.ts
var LAGS = 10;
var PAST_GROWTH = 0.05;
function lagWeights(weights, path, nPaths, mean, shape) {
  let before = 0;
  for (let j = 0; j < LAGS; j++) {
    const until = j === LAGS - 1 ? 1 : mean > 0 ? erlangCdf(j + 1, mean, shape) : 1;
    weights[j * nPaths + path] = until - before;
    before = until;
  }
}
function erlangCdf(x, mean, shape) {
  const rate = shape * x / mean;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < shape; k++) {
    term *= rate / k;
    sum += term;
  }
  return 1 - Math.exp(-rate) * sum;
}
function effectiveStock(budget, past, delivery, nYears, nPaths, stock, from = 0, to = nPaths) {
  const { disbursed, congestion, efficiency, depreciation, weights } = delivery;
  const spent = new Float64Array(nYears);
  const inflow = new Float64Array(nYears);
  for (let p = from; p < to; p++) {
    const before = past[p];
    const rate = disbursed[p] * efficiency[p];
    const gamma = congestion[p];
    const delta = depreciation[p];
    const usual = before * rate;
    let last = before;
    for (let t = 0; t < nYears; t++) {
      const now = budget[t * nPaths + p];
      const growth = now > last && last > 0 && gamma > 0 ? Math.exp(-gamma * Math.log(now / last)) : 1;
      spent[t] = now * rate * growth;
      last = now;
    }
    inflow.fill(0);
    let served = 0;
    for (let j = 0; j < LAGS; j++) {
      const share = weights[j * nPaths + p];
      served += share;
      const first = Math.min(j, nYears);
      for (let t = 0; t < first; t++) inflow[t] = inflow[t] + share * usual;
      for (let t = first; t < nYears; t++) inflow[t] = inflow[t] + share * spent[t - j];
    }
    let k = served * usual / (delta + PAST_GROWTH);
    for (let t = 0; t < nYears; t++) {
      k = (1 - delta) * k + inflow[t];
      stock[t * nPaths + p] = k;
    }
  }
}

// src/scenarios/budget/streams.ts
function drawPoints(points, uniforms, name, nPaths, least, most) {
  const split = fitThreePoints(points);
  const at = uniforms(name);
  return Float64Array.from({ length: nPaths }, (_, p) => Math.min(most, Math.max(least, splitQuantile(split, at(p)))));
}
function drawAmounts({ low, mode, high }, uniforms, name, nPaths) {
  const split = fitThreePoints({ low: Math.log(low), mode: Math.log(mode), high: Math.log(high) });
  const at = uniforms(name);
  return Float64Array.from({ length: nPaths }, (_, p) => Math.exp(splitQuantile(split, at(p))));
}
var LEAST_DEPRECIATION = 5e-3;
function drawDelivery(profile, territory, uniforms, nPaths) {
  const draw = (name, least, most) => drawPoints(profile[name], uniforms, `${territory}/delivery/${profile.id}/${name}`, nPaths, least, most);
  const lag = draw("lag", 0, LAGS);
  const weights = new Float64Array(LAGS * nPaths);
  for (let p = 0; p < nPaths; p++) lagWeights(weights, p, nPaths, lag[p], profile.lagShape);
  return {
    disbursed: draw("disbursed", 0.01, 1),
    // Below 1: more money this year never means less of it spent.
    congestion: draw("congestion", 0, 0.95),
    efficiency: draw("efficiency", 0.01, 1),
    depreciation: draw("depreciation", LEAST_DEPRECIATION, 1),
    weights
  };
}
function linesOf(programme, programmes) {
  return [programme, ...[...programmes.values()].filter((one) => one.partOf === programme).map((one) => one.id)];
}
function realMoney(money, programmes, payers, drivers, nPaths) {
  const sum = new Float64Array(BUDGET_YEARS * nPaths);
  for (const programme of programmes) {
    for (const payer of payers) {
      const line = money.lines.get(lineKey(programme, payer));
      if (line !== void 0) for (let i = 0; i < sum.length; i++) sum[i] = sum[i] + line[i];
    }
  }
  const prices = drivers.paths.get("price-level");
  if (prices !== void 0) for (let i = 0; i < sum.length; i++) sum[i] = sum[i] / prices[i];
  return sum;
}
function stockOf(budget, past, delivery, nPaths) {
  const stock = new Float64Array(BUDGET_YEARS * nPaths);
  effectiveStock(budget, past, delivery, BUDGET_YEARS, nPaths, stock);
  return stock;
}

// src/scenarios/budget/identities.ts
var VARIABLES = /* @__PURE__ */ new Map([
  ["sti-money", "billion VND"],
  ["total-expenditure", "billion VND"],
  ["grdp", "billion VND"],
  ["population", "persons"],
  ["price-level", "none"]
]);
var UNREAD2 = ["rank", "milestone", "qualitative"];
function readableUnits(indicators, identities) {
  const moved2 = new Set(identities.filter(({ onto }) => onto !== void 0).map(({ indicator }) => indicator));
  const readable = [...indicators.values()].filter(({ id, scale }) => !UNREAD2.includes(scale) && !moved2.has(id));
  return new Map(readable.map(({ id, unit: unit2 }) => [id, unit2]));
}
function compileIdentity(identity, indicator, programmes, units = /* @__PURE__ */ new Map()) {
  return compileFormula(identity.formula, {
    variables: new Map([...units, ...VARIABLES]),
    programmes: new Set(programmes),
    payers: new Set(PAYERS),
    unit: indicator.unit
  });
}
function readyIdentities(data, territory, forecastOf2) {
  const rows = driverRows(data.budget.drivers, territory.id);
  const { identities } = data.budget;
  const units = readableUnits(data.indicators, identities);
  const compiled = identities.flatMap((identity) => {
    const indicator = data.indicators.get(identity.indicator);
    if (indicator === void 0) return [];
    const one = compileIdentity(identity, indicator, data.budget.programmes.keys(), units);
    return "ok" in one ? [{ id: indicator.id, identity, program: one.ok }] : [];
  });
  const ordered = orderIdentities(compiled);
  const arithmetic = new Set(compiled.map(({ id }) => id));
  const ready = /* @__PURE__ */ new Map();
  const lacks = /* @__PURE__ */ new Map();
  for (const { id, identity, program } of "ok" in ordered ? ordered.ok : []) {
    const forecasts = /* @__PURE__ */ new Map();
    const missing = program.inputs.flatMap((name) => {
      if (isDriver(name)) return rows.has(name) ? [] : [name];
      if (arithmetic.has(name)) return ready.has(name) ? [] : lacks.get(name) ?? [name];
      const indicator = units.has(name) ? data.indicators.get(name) : void 0;
      if (indicator === void 0) return [];
      const model = forecastOf2(indicator);
      if (model !== void 0) forecasts.set(name, { indicator, model });
      return model === void 0 ? [name] : [];
    });
    const reads = new Map([...ready].filter(([name]) => program.inputs.includes(name)));
    if (missing.length > 0) lacks.set(id, missing);
    else ready.set(id, { identity, program, reads, forecasts, programmes: data.budget.programmes });
  }
  return { ready, lacks };
}
function forecastsOf({ forecasts, reads }) {
  return new Map([...[...reads.values()].flatMap((one) => [...forecastsOf(one)]), ...forecasts]);
}
function inBudgetYears({ firstYear: firstYear2, nYears, nPaths, values: values3 }) {
  const out = new Float64Array(BUDGET_YEARS * nPaths).fill(Number.NaN);
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const at = FIRST_BUDGET_YEAR + t - firstYear2;
    if (at >= 0 && at < nYears) out.set(values3.subarray(at * nPaths, (at + 1) * nPaths), t * nPaths);
  }
  return out;
}
var isDriver = (name) => DRIVERS.includes(name);
function identityDraws({ program, reads, forecasts, programmes }, money, drivers, nPaths, draws = /* @__PURE__ */ new Map()) {
  const inputs = program.inputs.map((name) => {
    const other = reads.get(name);
    const whole = (values4) => ({ values: values4, perYear: nPaths, perPath: 1 });
    if (other !== void 0) return whole(identityDraws(other, money, drivers, nPaths, draws).draws.values);
    if (forecasts.has(name)) return whole(inBudgetYears(draws.get(name)));
    return inputOf(name, money, drivers, programmes, nPaths);
  });
  const values3 = new Float64Array(BUDGET_YEARS * nPaths);
  let undefinedCount = 0;
  for (let t = 0; t < BUDGET_YEARS; t++)
    undefinedCount += evaluateFormula(program, inputs, values3, nPaths, t, 0, nPaths);
  return { draws: { firstYear: FIRST_BUDGET_YEAR, nYears: BUDGET_YEARS, nPaths, values: values3 }, undefinedCount };
}
function inputOf(name, money, drivers, programmes, nPaths) {
  const whole = (values3) => ({ values: values3, perYear: nPaths, perPath: 1 });
  if (name === "sti-money") return whole(provincialMoney(money, nPaths));
  const driver = drivers.paths.get(name);
  if (driver !== void 0) return whole(driver);
  const isRead = linesRead(name, programmes);
  const sum = new Float64Array(BUDGET_YEARS * nPaths);
  for (const [key, line] of money.lines)
    if (isRead(key)) for (let i = 0; i < sum.length; i++) sum[i] = sum[i] + line[i];
  return whole(sum);
}
function linesOfIdentity({ program, reads, programmes }) {
  const keys = [...programmes.values()].flatMap(({ id, payers }) => payers.map((payer) => `${id}|${payer}`));
  const tests = program.inputs.filter((name) => name === "sti-money" || name.startsWith("spending/")).map((name) => linesRead(name, programmes));
  const own = keys.filter((key) => tests.some((isRead) => isRead(key)));
  return [.../* @__PURE__ */ new Set([...own, ...[...reads.values()].flatMap(linesOfIdentity)])];
}
function linesRead(name, programmes) {
  if (name === "sti-money") return (key) => key.endsWith("|province");
  const [head, programme = "", payer] = name.split("/");
  if (head !== "spending") throw new Error(`no figure for ${name}`);
  const within2 = programme === "all" ? void 0 : linesOf(programme, programmes);
  return (key) => {
    const [ofProgramme = "", ofPayer] = key.split("|");
    return within2?.includes(ofProgramme) !== false && (payer === void 0 || payer === ofPayer);
  };
}

// src/scenarios/budget/check-formulas.ts
var checkFormulas = ({ identities, responses }, { indicators, programmes }) => {
  const told = (row, problems) => problems.map(({ code, facts }) => ({ row, code, facts }));
  const compiled = [];
  const units = readableUnits(
    indicators,
    identities.map(({ value }) => value)
  );
  const wrong = identities.flatMap((row) => {
    const indicator = indicators.get(row.value.indicator);
    if (indicator === void 0) return [];
    const one = compileIdentity(row.value, indicator, programmes, units);
    if ("problems" in one) return told(row, one.problems);
    compiled.push({ id: indicator.id, program: one.ok });
    return [];
  });
  const ordered = orderIdentities(compiled);
  const cycles = "problems" in ordered && identities[0] !== void 0 ? told(identities[0], ordered.problems) : [];
  const acting = responses.flatMap((row) => {
    const one = compileResponse(row.value);
    return one !== void 0 && "problems" in one ? told(row, one.problems) : [];
  });
  return [...wrong, ...cycles, ...acting];
};

// src/model/boosted/features.ts
var MAX_WINDOW = 24;
var HORIZON = 0;
var MISSING = -99;
var FEATURE_NAMES = [
  "horizon",
  "points",
  "logUnitToLevel",
  "step1",
  "step2",
  "step3",
  "mean3",
  "mean5",
  "mean10",
  "meanAll",
  "roughness",
  "shareUp",
  "autocorrelation",
  "abs3",
  "abs10",
  "fromMean",
  "inRange",
  "toLargest",
  "driftToLevel",
  "slope6",
  "logGrowth3",
  "pathLength",
  "acceleration"
];
var STEP_WEIGHT = 0.5;
var STEP_SHARE = 0.05;
function describeHistory(years, values3) {
  const n = values3.length;
  const start = Math.max(0, n - MAX_WINDOW);
  const m2 = n - 1 - start;
  const level = values3[n - 1];
  const steps = new Float64Array(m2);
  let absolute = 0;
  let squares = 0;
  let up = 0;
  for (let i = 0; i < m2; i++) {
    const at = n - 1 - i;
    const gap = years[at] - years[at - 1];
    const step = (values3[at] - values3[at - 1]) / gap;
    steps[i] = step;
    absolute += Math.abs(step);
    if (step > 0) up++;
  }
  const unit2 = (absolute + STEP_WEIGHT * STEP_SHARE * Math.abs(level)) / (m2 + STEP_WEIGHT);
  if (!(unit2 > 0) || !Number.isFinite(unit2)) return void 0;
  for (let i = 0; i < m2; i++) {
    const step = steps[i] / unit2;
    steps[i] = step;
    squares += step * step;
  }
  let low = level;
  let high = level;
  let sum = 0;
  let largest2 = 0;
  for (let i = start; i < n; i++) {
    const y = values3[i];
    low = Math.min(low, y);
    high = Math.max(high, y);
    sum += y;
    largest2 = Math.max(largest2, Math.abs(y));
  }
  const meanOf = (k2) => {
    let total = 0;
    const used = Math.min(k2, m2);
    for (let i = 0; i < used; i++) total += steps[i];
    return total / used;
  };
  const absOf = (k2) => {
    let total = 0;
    const used = Math.min(k2, m2);
    for (let i = 0; i < used; i++) total += Math.abs(steps[i]);
    return total / used;
  };
  const meanAll = meanOf(m2);
  const f = new Float64Array(FEATURE_NAMES.length);
  let k = 1;
  f[k++] = m2 + 1;
  f[k++] = Math.log(unit2 / Math.max(Math.abs(level), unit2 * 1e-3));
  f[k++] = steps[0];
  f[k++] = m2 > 1 ? steps[1] : MISSING;
  f[k++] = m2 > 2 ? steps[2] : MISSING;
  f[k++] = meanOf(3);
  f[k++] = meanOf(5);
  f[k++] = meanOf(10);
  f[k++] = meanAll;
  f[k++] = Math.sqrt(squares / m2) / Math.max(1e-9, absOf(m2));
  f[k++] = up / m2;
  f[k++] = m2 > 2 ? autocorrelation(steps, meanAll) : MISSING;
  f[k++] = absOf(3);
  f[k++] = absOf(10);
  f[k++] = (level - sum / (m2 + 1)) / (unit2 * (m2 + 1));
  f[k++] = high > low ? (level - low) / (high - low) : 0.5;
  f[k++] = largest2 > 0 ? level / largest2 : 0;
  f[k++] = meanAll * unit2 / Math.max(Math.abs(level), unit2 * 1e-3);
  f[k++] = slope(values3, years, 6) / unit2;
  const before = values3[Math.max(start, n - 4)];
  f[k++] = before > 0 && level > 0 ? Math.max(-5, Math.min(5, Math.log(level / before))) : MISSING;
  f[k++] = (high - low) / (unit2 * Math.max(1, m2));
  f[k++] = m2 > 5 ? meanOf(3) - meanOf(6) : MISSING;
  return { level, unit: unit2, features: f };
}
function autocorrelation(steps, mean) {
  let cross = 0;
  let own = 1e-12;
  for (let i = 0; i < steps.length; i++) {
    const d = steps[i] - mean;
    own += d * d;
    if (i > 0) cross += d * (steps[i - 1] - mean);
  }
  return cross / own;
}
function slope(values3, years, k) {
  const n = values3.length;
  const start = Math.max(0, n - k);
  const count = n - start;
  const end = years[n - 1];
  const last = values3[n - 1];
  let t = 0;
  let y = 0;
  for (let i = start; i < n; i++) {
    t += (years[i] - end) / count;
    y += (values3[i] - last) / count;
  }
  let cross = 0;
  let own = 0;
  for (let i = start; i < n; i++) {
    const dt = years[i] - end - t;
    cross += dt * (values3[i] - last - y);
    own += dt * dt;
  }
  return cross / own;
}

// src/model/boosted/trees.ts
function sumTrees(trees, x) {
  const { depth, features, thresholds, leaves } = trees;
  const inner = 2 ** depth - 1;
  const outer = inner + 1;
  let sum = 0;
  for (let tree = 0, base = 0; base < features.length; tree++, base += inner) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const feature = features[base + node];
      node = feature >= 0 && x[feature] > thresholds[base + node] ? 2 * node + 2 : 2 * node + 1;
    }
    sum += leaves[tree * outer + node - inner];
  }
  return sum;
}

// src/model/boosted/boosted.ts
function boostedAnchors(model, described, most) {
  const { level, unit: unit2, features } = described;
  const [w0, w1, w2, w3] = model.widen;
  let [down975, down90, up90, up975] = [0, 0, 0, 0];
  const all = [];
  for (let h = 1; h <= Math.min(most, model.horizons); h++) {
    features[HORIZON] = h;
    const root = unit2 * Math.sqrt(h);
    down975 = Math.max(down975, w0 * root * Math.exp(sumTrees(model.down975, features)));
    down90 = Math.max(down90, w1 * root * Math.exp(sumTrees(model.down90, features)));
    up90 = Math.max(up90, w2 * root * Math.exp(sumTrees(model.up90, features)));
    up975 = Math.max(up975, w3 * root * Math.exp(sumTrees(model.up975, features)));
    const middle = level + unit2 * h * sumTrees(model.location, features);
    all.push([middle - down90 - down975, middle - down90, middle, middle + up90, middle + up90 + up975]);
  }
  const last = all[all.length - 1];
  const pace = (last[2] - level) / all.length;
  for (let h = all.length + 1; h <= most; h++) {
    const grown = (h / model.horizons) ** 0.8;
    const middle = last[2] + 0.5 * pace * (h - model.horizons);
    all.push(last.map((one) => middle + (one - last[2]) * grown));
  }
  return all;
}

// src/model/normal-cdf.ts
function normalCdf(x) {
  const a = Math.abs(x);
  if (a > 37) return x > 0 ? 1 : 0;
  const e = Math.exp(-a * a / 2);
  let tail;
  if (a < 4.5) {
    let top = 0.0352624965998911 * a + 0.700383064443688;
    for (const c of [6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376])
      top = top * a + c;
    let bottom = 0.0883883476483184 * a + 1.75566716318264;
    for (const c of [
      16.064177579207,
      86.7807322029461,
      296.564248779674,
      637.333633378831,
      793.826512519948,
      440.413735824752
    ])
      bottom = bottom * a + c;
    tail = e * top / bottom;
  } else {
    let fraction2 = a;
    for (let k = 80; k > 0; k--) fraction2 = a + k / fraction2;
    tail = e / (fraction2 * Math.sqrt(2 * Math.PI));
  }
  return x > 0 ? 1 - tail : tail;
}

// src/model/grid-forecast.ts
var UPPER = [
  0,
  0.25,
  0.5,
  0.6744897501960817,
  1,
  1.2815515655446004,
  1.6448536269514722,
  1.959963984540054,
  2.3263,
  3,
  4,
  6
];
var SCORES = [
  ...UPPER.slice(1).map((x) => -x).reverse(),
  ...UPPER
];
var MIDDLE = UPPER.length - 1;
var LEVELS = SCORES.map(normalCdf);
var APART = 1e-12;
function gridForecast(scale, z10) {
  const last = z10.length - 1;
  for (let i = 1; i <= last; i++) {
    const before = z10[i - 1];
    const least = before + APART * Math.max(1, Math.abs(before));
    if (!(z10[i] >= least)) z10[i] = least;
  }
  const at = (score) => {
    let i = 1;
    while (i < last && score > SCORES[i]) i++;
    const a = SCORES[i - 1];
    const b = SCORES[i];
    const low = z10[i - 1];
    return low + (z10[i] - low) * (score - a) / (b - a);
  };
  const scoreOf = (value) => {
    let i = 1;
    while (i < last && value > z10[i]) i++;
    const low = z10[i - 1];
    const high = z10[i];
    const a = SCORES[i - 1];
    return a + (SCORES[i] - a) * (value - low) / (high - low);
  };
  return {
    cdf: (y) => {
      if (y < scale.lower) return 0;
      if (y > scale.upper) return 1;
      return normalCdf(scoreOf(scale.toLink(y)));
    },
    quantile: (p) => Math.min(scale.upper, Math.max(scale.lower, scale.fromLink(at(normalQuantile(p)))))
  };
}

// src/model/gamma.ts
var LANCZOS = [
  0.9999999999998099,
  676.5203681218851,
  -1259.1392167224028,
  771.3234287776531,
  -176.6150291621406,
  12.507343278686905,
  -0.13857109526572012,
  9984369578019572e-21,
  15056327351493116e-23
];
function logGamma(x) {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = LANCZOS[0];
  for (let i = 1; i < 9; i++) sum += LANCZOS[i] / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

// src/model/student.ts
var NEARLY_NORMAL = 1e5;
function studentCdf(t, degrees) {
  if (Number.isNaN(t)) return Number.NaN;
  const squared = t * t;
  if (squared === 0) return 0.5;
  if (squared === Number.POSITIVE_INFINITY) return t < 0 ? 0 : 1;
  const nu = Math.min(degrees, NEARLY_NORMAL);
  const tail = 0.5 * betaCdf(nu / (nu + squared), squared / (nu + squared), nu / 2, 0.5);
  return t < 0 ? tail : 1 - tail;
}
function studentQuantile(p, freedom) {
  const degrees = Math.min(freedom, NEARLY_NORMAL);
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  const constant = Math.exp(logGamma((degrees + 1) / 2) - logGamma(degrees / 2)) / Math.sqrt(degrees * Math.PI);
  let x = Math.log(Math.max(1e-300, hill(2 * tail, degrees)));
  for (let step = 0; step < 60; step++) {
    const t = Math.exp(x);
    const q2 = studentCdf(-t, degrees);
    const density = constant * (1 + t * t / degrees) ** (-(degrees + 1) / 2);
    const slope2 = -density * t / q2;
    const move = (Math.log(q2) - Math.log(tail)) / slope2;
    if (!Number.isFinite(move)) break;
    x -= Math.max(-3, Math.min(3, move));
    if (Math.abs(move) < 1e-12) break;
  }
  return sign * Math.exp(x);
}
function hill(p, degrees) {
  if (degrees < 1.5) {
    const cauchy = 1 / Math.tan(Math.PI * p / 2);
    return Math.min(1e280, cauchy ** (1 / degrees));
  }
  const a = 1 / (degrees - 0.5);
  const b = 48 / (a * a);
  const c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * degrees;
  let y = (d * p) ** (2 / degrees);
  if (y > 0.05 + a) {
    const x = normalQuantile(p / 2);
    y = x * x;
    const e = degrees < 5 ? c + 0.3 * (degrees - 4.5) * (x + 0.6) : c;
    const f = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + e;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / f - y - 3) / b + 1) * x;
    y = Math.expm1(a * y * y);
  } else {
    y = ((1 / (((degrees + 6) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2) * 3) + 0.5 / (degrees + 4)) * y - 1) * ((degrees + 1) / (degrees + 2)) + 1 / y;
  }
  const t = Math.sqrt(degrees * y);
  return Number.isFinite(t) && t > 0 ? t : Math.max(1e-3, -normalQuantile(p / 2));
}
function betaCdf(x, complement, a, b) {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(complement));
  return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(complement, b, a) / b;
}
function fraction(x, a, b) {
  const tiny = 1e-300;
  const away = (value) => Math.abs(value) < tiny ? tiny : value;
  let c = 1;
  let d = 1 / away(1 - (a + b) * x / (a + 1));
  let h = d;
  for (let m2 = 1; m2 < 2e3; m2++) {
    const even = m2 * (b - m2) * x / ((a + 2 * m2 - 1) * (a + 2 * m2));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = -(a + m2) * (a + b + m2) * x / ((a + 2 * m2) * (a + 2 * m2 + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return h;
}

// src/model/trend.ts
var MAX_POINTS = 10;
function fitTrend(years, z10, prior) {
  const n = years.length;
  if (n === 0 || z10.length !== n) throw new RangeError("fitTrend needs n \u2265 1 years and as many values");
  const start = Math.max(0, n - MAX_POINTS);
  const level = z10[n - 1];
  const span = years[n - 1] - years[start];
  const changes = n - 1 - start;
  const meanRate = span > 0 ? (level - z10[start]) / span : 0;
  let squares = 0;
  for (let i = start + 1; i < n; i++) {
    const gap = years[i] - years[i - 1];
    const rate = (z10[i] - z10[i - 1]) / gap;
    squares += gap * (rate - meanRate) ** 2;
  }
  const m0 = priorDrift(prior, level);
  const k = prior.k0 + span;
  return {
    lastYear: years[n - 1],
    level,
    levelSd: 0,
    m: (prior.k0 * m0 + span * meanRate) / k,
    k,
    a: prior.a0 + changes / 2,
    b: prior.b0 + 0.5 * squares + prior.k0 * span * (meanRate - m0) ** 2 / (2 * k),
    phi: prior.phi,
    v0: prior.v0,
    v: prior.v
  };
}
function orientPrior(prior, direction) {
  if (direction === "higher") return prior;
  if (direction === "none") return { ...prior, drift: 0, driftByLevel: 0 };
  return { ...prior, drift: -prior.drift, levelLow: -prior.levelHigh, levelHigh: -prior.levelLow };
}
function widenPosterior(posterior, factor) {
  return { ...posterior, b: posterior.b * factor * factor };
}
function priorDrift(prior, level) {
  return prior.drift + prior.driftByLevel * Math.min(prior.levelHigh, Math.max(prior.levelLow, level));
}
function dampedYears(phi, h) {
  return phi === 1 ? h : phi * (1 - phi ** h) / (1 - phi);
}
function predictive(posterior, h) {
  const { level, m: m2, k, a, b, phi, v0, v } = posterior;
  const carried = dampedYears(phi, h);
  return {
    centre: level + m2 * carried,
    scale: Math.sqrt(b / a * (v0 + v * h + carried * carried / k)),
    degrees: 2 * a
  };
}

// src/model/components/noise.ts
function updateNoise(noise, squares, count) {
  return { a: noise.a0 + count / 2, b: noise.b0 + squares / 2 };
}

// src/model/link.ts
var SQUEEZE = 1e3;
function linkOf(measure) {
  if (measure.scale === "growth") return { kind: "identity" };
  if (measure.lower !== void 0 && measure.upper !== void 0) {
    return { kind: "logit", lower: measure.lower, upper: measure.upper };
  }
  return { kind: "log", offset: measure.scale === "count" ? 0.5 : 0 };
}
var SMALLEST = 1e-12;
function toLink(link, y) {
  switch (link.kind) {
    case "identity":
      return y;
    case "log":
      return Math.log(Math.max(y + link.offset, SMALLEST));
    case "logit": {
      const share = Math.min(1, Math.max(0, (y - link.lower) / (link.upper - link.lower)));
      const squeezed = (share * (SQUEEZE - 1) + 0.5) / SQUEEZE;
      return Math.log(squeezed / (1 - squeezed));
    }
  }
}
function moveOnLink(link, z10, change, out) {
  const n = out.length;
  if (link.kind === "logit") {
    const { lower, upper } = link;
    for (let p = 0; p < n; p++) {
      const by = change[p];
      if (by === 0) continue;
      const squeezed = 1 / (1 + Math.exp(-(z10[p] + by)));
      const share = Math.min(1, Math.max(0, (squeezed * SQUEEZE - 0.5) / (SQUEEZE - 1)));
      out[p] = lower + share * (upper - lower);
    }
  } else if (link.kind === "log") {
    const { offset } = link;
    for (let p = 0; p < n; p++) {
      const by = change[p];
      if (by !== 0) out[p] = Math.max(0, Math.exp(z10[p] + by) - offset);
    }
  } else {
    for (let p = 0; p < n; p++) {
      const by = change[p];
      if (by !== 0) out[p] = z10[p] + by;
    }
  }
}
function fromLink(link, z10) {
  switch (link.kind) {
    case "identity":
      return z10;
    case "log":
      return Math.max(0, Math.exp(z10) - link.offset);
    case "logit": {
      const squeezed = 1 / (1 + Math.exp(-z10));
      const share = Math.min(1, Math.max(0, (squeezed * SQUEEZE - 0.5) / (SQUEEZE - 1)));
      return link.lower + share * (link.upper - link.lower);
    }
  }
}

// src/model/components/standard.ts
function checkHistory({ years, values: values3, lower, upper }, horizon) {
  if (years.length === 0 || values3.length !== years.length)
    throw new RangeError("a history needs n \u2265 1 years and values");
  if (!Number.isInteger(horizon) || horizon < 1) throw new RangeError(`horizon ${horizon} is not a whole number \u2265 1`);
  for (let i = 0; i < years.length; i++) {
    if (!Number.isInteger(years[i])) throw new RangeError(`year ${years[i]} is not a whole number`);
    if (!Number.isFinite(values3[i])) throw new RangeError(`value ${values3[i]} is not finite`);
    if (i > 0 && !(years[i] > years[i - 1]))
      throw new RangeError(`year ${years[i]} stands after ${years[i - 1]}`);
  }
  if (lower !== void 0 && upper !== void 0 && !(lower < upper))
    throw new RangeError(`lower bound ${lower} is not below upper bound ${upper}`);
}
var FLOOR_SHARE = 1e-3;
var NOTHING3 = -690;
function bounds({ scale, lower, upper }) {
  if (scale === "percent") return [lower ?? 0, upper ?? 100];
  if (scale === "rank") return [lower ?? 1, upper];
  return [lower, upper];
}
function scaleOf(history) {
  const [lower, upper] = bounds(history);
  const { values: values3, scale } = history;
  if (scale !== "growth" && lower !== void 0 && upper !== void 0) {
    const link = linkOf({ scale, lower, upper });
    const edge = 0.5 / SQUEEZE;
    return {
      kind: "logit",
      toLink: (y) => toLink(link, y),
      // Past the squeeze there is no room left: the bound itself.
      fromLink: (z10) => 1 / (1 + Math.exp(-z10)) <= edge ? lower : fromLink(link, z10),
      lower,
      upper
    };
  }
  let size = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const y of values3) {
    size += Math.abs(y) / values3.length;
    least = Math.min(least, y);
  }
  if (scale === "growth" || least < 0) {
    const unit2 = scale === "growth" ? 1 : size;
    return {
      kind: "identity",
      toLink: (y) => y / unit2,
      fromLink: (z10) => z10 * unit2,
      lower: lower ?? Number.NEGATIVE_INFINITY,
      upper: upper ?? Number.POSITIVE_INFINITY
    };
  }
  const offset = scale === "count" || scale === "rank" ? 0.5 : 0;
  return {
    kind: "log",
    toLink: (y) => Math.log(Math.max(y + offset, Number.MIN_VALUE)),
    fromLink: (z10) => z10 < NOTHING3 ? 0 : Math.max(0, Math.exp(Math.min(z10, 700)) - offset),
    lower: Math.max(0, lower ?? 0),
    upper: upper ?? Number.POSITIVE_INFINITY
  };
}
function standardise(history, horizon) {
  checkHistory(history, horizon);
  const scale = scaleOf(history);
  const { years, values: values3 } = history;
  const last = years[years.length - 1];
  const mean = values3.reduce((sum, y) => sum + Math.abs(y) / values3.length, 0);
  const floor = scale.kind === "log" ? FLOOR_SHARE * mean : Number.NEGATIVE_INFINITY;
  return {
    scale,
    times: years.map((year) => year - last),
    z: values3.map((y) => scale.toLink(Math.max(y, floor)))
  };
}
function studentForecast(scale, { centre, scale: spread2, degrees }) {
  const clamp2 = (y) => Math.min(scale.upper, Math.max(scale.lower, y));
  return {
    cdf: (y) => {
      if (y < scale.lower) return 0;
      if (y > scale.upper) return 1;
      return studentCdf((scale.toLink(y) - centre) / spread2, degrees);
    },
    quantile: (p) => clamp2(scale.fromLink(centre + spread2 * studentQuantile(p, degrees)))
  };
}
function forecaster(component) {
  return (history, horizon) => {
    const standard = standardise(history, horizon);
    return studentForecast(standard.scale, component(standard, horizon));
  };
}

// src/model/components/random-walk.ts
function randomWalkLink(noise) {
  return ({ times, z: z10 }, horizon) => {
    const n = z10.length;
    const start = Math.max(0, n - RECENT);
    let squares = 0;
    for (let i = start + 1; i < n; i++)
      squares += (z10[i] - z10[i - 1]) ** 2 / (times[i] - times[i - 1]);
    const { a, b } = updateNoise(noise, squares, n - 1 - start);
    return { centre: z10[n - 1], scale: Math.sqrt(b / a * (noise.v0 + noise.v * horizon)), degrees: 2 * a };
  };
}
var RECENT = 12;
var randomWalk = (noise) => forecaster(randomWalkLink(noise));

// src/model/components/damped-trend.ts
function dampedTrendLink(constants) {
  const { beta, phi, start, v0, v } = constants;
  return ({ times, z: z10 }, horizon) => {
    const n = z10.length;
    const from = Math.max(0, n - RECENT);
    let trend = start;
    let squares = 0;
    for (let i = from + 1; i < n; i++) {
      const gap = times[i] - times[i - 1];
      const error = z10[i] - z10[i - 1] - trend * dampedYears(phi, gap);
      squares += error * error / gap;
      trend = trend * phi ** gap + beta * error / gap;
    }
    const { a, b } = updateNoise(constants, squares, n - 1 - from);
    let variance = v0;
    for (let j = 0; j < horizon; j++) variance += v * (1 + beta * dampedYears(phi, j)) ** 2;
    return {
      centre: z10[n - 1] + trend * dampedYears(phi, horizon),
      scale: Math.sqrt(b / a * variance),
      degrees: 2 * a
    };
  };
}

// src/model/components/pooled-drift.ts
function pooledDriftLink(prior) {
  const level = { ...prior, driftByLevel: 0 };
  return ({ scale, times, z: z10 }, horizon) => predictive(fitTrend(times, z10, scale.kind === "log" ? level : prior), horizon);
}

// src/model/components/theta.ts
function thetaLink(constants) {
  const { alpha, slopeShare, v0, v } = constants;
  return ({ times, z: z10 }, horizon) => {
    const n = z10.length;
    const from = Math.max(0, n - RECENT);
    const { slope: slope2, spread: spread2 } = leastSquares(times, z10, from);
    const drift = slopeShare * slope2;
    let level = z10[from];
    let squares = 0;
    for (let i = from + 1; i < n; i++) {
      const gap = times[i] - times[i - 1];
      const before = level + drift * gap;
      const error = z10[i] - before;
      squares += error * error / gap;
      level = before + (1 - (1 - alpha) ** gap) * error;
    }
    const { a, b } = updateNoise(constants, squares, n - 1 - from);
    const slopeVariance = spread2 > 0 ? (slopeShare * horizon) ** 2 / (spread2 + n) : 0;
    const variance = v0 + v * (1 + alpha * alpha * (horizon - 1)) + slopeVariance;
    return { centre: level + drift * horizon, scale: Math.sqrt(b / a * variance), degrees: 2 * a };
  };
}
function leastSquares(times, z10, from) {
  const n = z10.length;
  const base = z10[n - 1];
  let [t, y] = [0, 0];
  for (let i = from; i < n; i++) {
    t += times[i] / (n - from);
    y += (z10[i] - base) / (n - from);
  }
  let [cross, spread2] = [0, 0];
  for (let i = from; i < n; i++) {
    const dt = times[i] - t;
    cross += dt * (z10[i] - base - y);
    spread2 += dt * dt;
  }
  return { slope: spread2 > 0 ? cross / spread2 : 0, spread: spread2 };
}

// src/model/components/transition.ts
function transitionLink(constants) {
  const { strength, v0, v } = constants;
  return ({ scale, times, z: z10 }, horizon) => {
    const bounded = scale.kind === "logit";
    const byLevel = bounded ? constants.paceByLevel : 0;
    const ceiling = bounded ? constants.ceiling : Number.POSITIVE_INFINITY;
    const pace = (at) => constants.pace + byLevel * Math.max(-4, Math.min(4, at));
    const n = z10.length;
    const from = Math.max(0, n - RECENT);
    let excess = 0;
    for (let i = from + 1; i < n; i++) {
      const gap = times[i] - times[i - 1];
      excess += z10[i] - z10[i - 1] - gap * pace(z10[i - 1]);
    }
    const span = times[n - 1] - times[from];
    const own = excess / (span + strength);
    let squares = 0;
    for (let i = from + 1; i < n; i++) {
      const gap = times[i] - times[i - 1];
      const error = z10[i] - z10[i - 1] - gap * (pace(z10[i - 1]) + own);
      squares += error * error / gap;
    }
    let centre = z10[n - 1];
    for (let j = 0; j < horizon; j++) {
      const change = pace(centre) + own;
      const room3 = Math.max(0, Math.min(1, ceiling - centre));
      centre += change > 0 ? Math.min(change, 1) * room3 : change;
    }
    const { a, b } = updateNoise(constants, squares, n - 1 - from);
    const variance = v0 + v * horizon + horizon * horizon / (span + strength);
    return { centre, scale: Math.sqrt(b / a * variance), degrees: 2 * a };
  };
}

// src/model/components/combination.ts
var COMPONENT_NAMES = ["pooledDrift", "dampedTrend", "transition", "randomWalk", "theta"];
var LENGTH_CLASSES = [1, 2, 3, 4, 5, 6, 7, 10, 15];
var HORIZON_CLASSES = [1, 3, 5];
function classOf(starts, value) {
  let at = 0;
  while (at + 1 < starts.length && value >= starts[at + 1]) at++;
  return at;
}
function linkComponents(constants) {
  return [
    pooledDriftLink(constants.pooledDrift),
    dampedTrendLink(constants.dampedTrend),
    transitionLink(constants.transition),
    randomWalkLink(constants.randomWalk),
    thetaLink(constants.theta)
  ];
}
var tables = /* @__PURE__ */ new Map();
function studentTable(degrees) {
  const known2 = tables.get(degrees);
  if (known2 !== void 0) return known2;
  if (tables.size > 2e3) tables.clear();
  const table = Float64Array.from(LEVELS, (p) => studentQuantile(p, degrees));
  tables.set(degrees, table);
  return table;
}
var SOFT = 0.1;
var LEAST_LEVEL = 0.02;
function levelOf(values3) {
  let size = 0;
  for (const y of values3) size += Math.abs(y) / values3.length;
  return Math.max(Math.abs(values3[values3.length - 1]), LEAST_LEVEL * size);
}
function anchorsOnLink(scale, anchors, level) {
  const [a, b, c, d, e] = anchors;
  const floor = SOFT * level;
  return Float64Array.from(SCORES, (score) => {
    const side = Math.abs(score);
    const [inner, outer] = score < 0 ? [b - c, a - b] : [d - c, e - d];
    let y = c;
    if (side <= 1.2815515655446004) y += inner * side / 1.2815515655446004;
    else {
      const beyond = (side - 1.2815515655446004) / (1.959963984540054 - 1.2815515655446004);
      y += inner + outer * (beyond <= 1 ? beyond : 1 + (beyond - 1) * (1 + 0.2 * (beyond - 1)));
    }
    if (scale.kind === "log" && y < floor) y = floor * floor / (2 * floor - y);
    return scale.toLink(y);
  });
}
function componentQuantiles(parts, standard, horizon, weights) {
  return parts.map((part, c) => {
    if (weights[c] === 0) return void 0;
    const { centre, scale, degrees } = part(standard, horizon);
    return studentTable(degrees).map((t) => centre + scale * t);
  });
}
function stretchAt([f50, f80, f95], score) {
  const x = Math.abs(score);
  if (x <= 0.6745) return f50;
  if (x <= 1.2816) return f50 + (f80 - f50) * (x - 0.6745) / (1.2816 - 0.6745);
  if (x <= 1.96) return f80 + (f95 - f80) * (x - 1.2816) / (1.96 - 1.2816);
  return f95;
}
function averageQuantiles(tablesOf, weights, stretch) {
  const z10 = new Float64Array(SCORES.length);
  tablesOf.forEach((table, c) => {
    const weight = weights[c];
    if (table === void 0 || weight === 0) return;
    for (let i = 0; i < z10.length; i++) z10[i] = z10[i] + weight * table[i];
  });
  const middle = z10[MIDDLE];
  return z10.map((value, i) => middle + (value - middle) * stretchAt(stretch, SCORES[i]));
}
function combination(constants) {
  const parts = linkComponents(constants.components);
  const { boosted } = constants;
  const prepared2 = /* @__PURE__ */ new WeakMap();
  const prepare = (history, horizon) => {
    const known2 = prepared2.get(history);
    if (known2 !== void 0 && (boosted === void 0 || known2.anchors.length >= horizon)) return known2;
    const standard = standardise(history, horizon);
    const n = history.values.length;
    const described = boosted !== void 0 && n > 1 && standard.scale.kind !== "logit" ? describeHistory(standard.times, history.values) : void 0;
    const most = Math.max(2 * horizon, boosted?.horizons ?? 0);
    const made = {
      standard,
      anchors: boosted === void 0 || described === void 0 ? [] : boostedAnchors(boosted, described, most)
    };
    prepared2.set(history, made);
    return made;
  };
  return (history, horizon) => {
    const { standard, anchors } = prepare(history, horizon);
    const { values: values3 } = history;
    const length = classOf(LENGTH_CLASSES, values3.length);
    const anchor = anchors[horizon - 1];
    const learnt = constants.weights[length]?.[classOf(HORIZON_CLASSES, horizon)];
    const weights = anchor === void 0 ? withoutBoosted(learnt) : learnt;
    const quantiles = componentQuantiles(parts, standard, horizon, weights);
    if (anchor !== void 0) quantiles.push(anchorsOnLink(standard.scale, anchor, levelOf(values3)));
    const stretch = constants.stretch[length];
    return gridForecast(standard.scale, averageQuantiles(quantiles, weights, stretch));
  };
}
function withoutBoosted(weights) {
  const own = weights.slice(0, COMPONENT_NAMES.length);
  const sum = own.reduce((total, one) => total + one, 0);
  return sum < 1e-6 ? own.map(() => 1 / own.length) : own.map((one) => one / sum);
}

// src/model/network/calibration.ts
var IDENTITY = [0, 1, 1];
var BANDS = [3, 7, 12];
var TINY = 1e-12;
function bandOf(horizon) {
  return String(BANDS.find((last) => horizon <= last) ?? "far");
}
function calibrationOf(calibration, scale, horizon) {
  return calibration[`${scale}|${bandOf(horizon)}`] ?? calibration[`${scale}|`] ?? calibration[""] ?? IDENTITY;
}
function calibrated(map, f) {
  if (f <= 0) return 0;
  if (f >= 1) return 1;
  if (map === IDENTITY) return f;
  const [a, b, c] = map;
  return 1 / (1 + Math.exp(-(a + b * Math.log(f) - c * Math.log1p(-f))));
}
function uncalibrated(map, p) {
  const [a, b, c] = map;
  if (p <= TINY || p >= 1 - TINY || a === 0 && b === 1 && c === 1) return p;
  let low = -60;
  let high = 60;
  for (let i = 0; i < 70; i++) {
    const middle = (low + high) / 2;
    if (calibrated(map, 1 / (1 + Math.exp(-middle))) >= p) high = middle;
    else low = middle;
  }
  return 1 / (1 + Math.exp(-high));
}

// src/model/network/distribution.ts
var COMPONENTS = 3;
var OUTPUTS = 3 * COMPONENTS + 1;
var LEAST_SCALE = 0.02;
function softplus(x) {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}
function mixtureOf(raw) {
  const size = raw.length * COMPONENTS;
  const mixture = { weights: new Float64Array(size), centres: new Float64Array(size), scales: new Float64Array(size) };
  let stay = 0;
  let total = 0;
  raw.forEach((out, r) => {
    const at = r * COMPONENTS;
    const mass = 1 / (1 + Math.exp(-(out[3 * COMPONENTS] ?? 0)));
    stay += mass / raw.length;
    let top = -Infinity;
    for (let k = 0; k < COMPONENTS; k++) top = Math.max(top, out[k] ?? 0);
    let sum = 0;
    for (let k = 0; k < COMPONENTS; k++) sum += Math.exp((out[k] ?? 0) - top);
    for (let k = 0; k < COMPONENTS; k++) {
      const weight = (1 - mass) * Math.exp((out[k] ?? 0) - top) / sum;
      mixture.weights[at + k] = weight;
      total += weight;
      mixture.centres[at + k] = out[COMPONENTS + k] ?? 0;
      mixture.scales[at + k] = softplus(out[2 * COMPONENTS + k] ?? 0) + LEAST_SCALE;
    }
  });
  if (total > 0) for (let k = 0; k < size; k++) mixture.weights[k] = (mixture.weights[k] ?? 0) / total;
  return { ...mixture, stay };
}
function mixtureCdf(mixture, x, strict = false) {
  const { weights, centres, scales, stay } = mixture;
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    sum += (weights[k] ?? 0) / (1 + Math.exp(((centres[k] ?? 0) - x) / (scales[k] ?? 1)));
  }
  const jump = (strict ? x > 0 : x >= 0) ? stay : 0;
  return Math.min(1, (1 - stay) * Math.min(1, sum) + jump);
}
function mixtureQuantile(mixture, p) {
  const { weights, centres, scales, stay } = mixture;
  const below = mixtureCdf(mixture, 0, true);
  if (p > below && p <= mixtureCdf(mixture, 0)) return 0;
  const u = Math.min(1 - 1e-15, Math.max(1e-15, (p <= below ? p : p - stay) / (1 - stay)));
  const reach = Math.log(u / (1 - u));
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let x = 0;
  for (let k = 0; k < centres.length; k++) {
    const own = (centres[k] ?? 0) + (scales[k] ?? 1) * reach;
    low = Math.min(low, own);
    high = Math.max(high, own);
    x += (weights[k] ?? 0) * own;
  }
  for (let i = 0; i < 200 && high > low; i++) {
    if (!(x >= low && x <= high)) x = low + (high - low) / 2;
    let mass = 0;
    let rest = 0;
    let density = 0;
    for (let k = 0; k < centres.length; k++) {
      const share = 1 / (1 + Math.exp(((centres[k] ?? 0) - x) / (scales[k] ?? 1)));
      mass += (weights[k] ?? 0) * share;
      rest += (weights[k] ?? 0) * (1 - share);
      density += (weights[k] ?? 0) * share * (1 - share) / (scales[k] ?? 1);
    }
    const miss = Math.log(mass / rest) - reach;
    if (miss >= 0) high = x;
    else low = x;
    const step = miss * mass * rest / density;
    if (Math.abs(step) <= 1e-7 * (1 + Math.abs(x))) return x - step;
    x = Number.isFinite(step) ? x - step : Number.NaN;
  }
  return high;
}

// src/model/network/scale-link.ts
var SQUEEZE2 = 1e3;
var FAR = 700;
function scaleLinkOf(history) {
  const { scale, lower, upper, values: values3 } = history;
  if (scale === "rank") return rankLink(Math.max(2, upper ?? Math.max(...values3)));
  const sign = history.direction === "down" ? -1 : 1;
  if (scale === "growth") {
    const from = (z10) => clamp(sign * z10, lower ?? -Infinity, upper ?? Infinity);
    return { kind: "identity", sign, to: (y) => sign * y, from, lower: lower ?? -Infinity, upper: upper ?? Infinity };
  }
  const [low, high] = scale === "percent" ? [lower ?? 0, upper ?? 100] : [lower, upper];
  if (low !== void 0 && high !== void 0 && high > low) return boundedLink(low, high, sign);
  return openLink(history, sign, low, high);
}
function boundedLink(lower, upper, sign) {
  const to = (y) => {
    const squeezed = (clamp((y - lower) / (upper - lower), 0, 1) * (SQUEEZE2 - 1) + 0.5) / SQUEEZE2;
    return sign * Math.log(squeezed / (1 - squeezed));
  };
  const from = (z10) => {
    const share = (SQUEEZE2 / (1 + Math.exp(-sign * z10)) - 0.5) / (SQUEEZE2 - 1);
    return lower + clamp(share, 0, 1) * (upper - lower);
  };
  return { kind: "logit", sign, to, from, lower, upper };
}
function rankLink(field) {
  const to = (rank) => {
    const share = clamp((field - rank + 0.5) / field, 0.25 / field, 1 - 0.25 / field);
    return Math.log(share / (1 - share));
  };
  const from = (z10) => clamp(field + 0.5 - field / (1 + Math.exp(-z10)), 1, field);
  return { kind: "rank", sign: -1, to, from, lower: 1, upper: field };
}
function openLink(history, sign, low, high) {
  const { values: values3, scale } = history;
  const typical = medianOf2(values3.filter((y) => y !== 0).map(Math.abs)) || 1;
  if (values3.some((y) => y < 0) || low !== void 0 && low < 0) {
    const c2 = Math.max(typical / 5, 1e-300);
    const farthest = Math.min(Number.MAX_VALUE, Math.sinh(FAR) * c2);
    const [bottom, top2] = [Math.max(low ?? -farthest, -farthest), Math.min(high ?? farthest, farthest)];
    const to2 = (y) => sign * Math.asinh(clamp(y, bottom, top2) / c2);
    const from2 = (z10) => clamp(Math.sinh(clamp(sign * z10, -FAR, FAR)) * c2, bottom, top2);
    return { kind: "asinh", sign, to: to2, from: from2, lower: bottom, upper: top2 };
  }
  const floor = low ?? 0;
  const whole = scale === "count" && values3.every((y) => Number.isInteger(y));
  const c = whole ? 0.5 : Math.max(typical * 5e-3, 1e-300);
  const top = Math.min(high ?? Infinity, Math.exp(FAR) - c);
  const to = (y) => sign * Math.log(clamp(y, Math.max(0, floor), top) + c);
  const from = (z10) => clamp(Math.exp(clamp(sign * z10, -FAR, FAR)) - c, Math.max(0, floor), top);
  return { kind: "log", sign, to, from, lower: Math.max(0, floor), upper: top };
}
function clamp(x, low, high) {
  return Math.max(low, Math.min(high, x));
}
function medianOf2(values3) {
  if (values3.length === 0) return 0;
  const sorted2 = Float64Array.from(values3).sort();
  const middle = sorted2.length >> 1;
  const high = sorted2[middle] ?? 0;
  return sorted2.length % 2 === 1 ? high : (high + (sorted2[middle - 1] ?? high)) / 2;
}

// src/model/network/series-statistics.ts
var PRIOR_YEARS = 0.5;
var ABS_TO_SD = 1.2533;
function volatility(changes, gaps, start, prior) {
  let sum = PRIOR_YEARS * prior;
  for (let i = start; i < changes.length; i++) sum += Math.abs(changes[i] ?? 0) / Math.sqrt(gaps[i] ?? 1);
  return ABS_TO_SD * sum / (changes.length - start + PRIOR_YEARS);
}
function spread(changes, gaps, prior) {
  const rates = changes.map((d, i) => d / (gaps[i] ?? 1));
  const mean = rates.reduce((a, b) => a + b, 0) / Math.max(1, rates.length);
  let sum = PRIOR_YEARS * prior;
  for (const rate of rates) sum += Math.abs(rate - mean);
  return ABS_TO_SD * sum / (rates.length + PRIOR_YEARS);
}
function rateOver(z10, years, k) {
  const end = z10.length - 1;
  if (end < 1) return 0;
  const from = Math.max(0, end - k);
  return ((z10[end] ?? 0) - (z10[from] ?? 0)) / Math.max(1, (years[end] ?? 0) - (years[from] ?? 0));
}
function leastSquares2(z10, years) {
  const start = Math.max(0, z10.length - 10);
  const m2 = z10.length - start;
  const base = years[start] ?? 0;
  let st = 0;
  let sz = 0;
  for (let i = start; i < z10.length; i++) {
    st += (years[i] ?? 0) - base;
    sz += z10[i] ?? 0;
  }
  let stt = 0;
  let stz = 0;
  for (let i = start; i < z10.length; i++) {
    const t = (years[i] ?? 0) - base - st / m2;
    stt += t * t;
    stz += t * ((z10[i] ?? 0) - sz / m2);
  }
  const slope2 = stt > 0 ? stz / stt : 0;
  const at = (years[z10.length - 1] ?? 0) - base - st / m2;
  return { slope: slope2, residual: (z10[z10.length - 1] ?? 0) - (sz / m2 + slope2 * at) };
}
function medianRate(changes, gaps) {
  if (changes.length === 0) return 0;
  const sorted2 = changes.map((d, i) => d / (gaps[i] ?? 1)).sort();
  const middle = sorted2.length >> 1;
  const high = sorted2[middle] ?? 0;
  return sorted2.length % 2 === 1 ? high : (high + (sorted2[middle - 1] ?? high)) / 2;
}
function smoothed(z10, years, rate) {
  let level = z10[0] ?? 0;
  let pace = 0;
  let weight = 0;
  for (let i = 1; i < z10.length; i++) {
    const gap = Math.max(1, (years[i] ?? 0) - (years[i - 1] ?? 0));
    const keep = (1 - rate) ** gap;
    weight = weight * keep + 1 - keep;
    pace += (1 - keep) / weight * (((z10[i] ?? 0) - (z10[i - 1] ?? 0)) / gap - pace);
    level = keep * level + (1 - keep) * (z10[i] ?? 0);
  }
  return { level, pace };
}
function meanOfLast(z10, k) {
  const tail = z10.subarray(Math.max(0, z10.length - k));
  return tail.reduce((a, b) => a + b, 0) / tail.length;
}
function signCounts(changes) {
  const m2 = Math.max(1, changes.length);
  let up = 0;
  let down = 0;
  let trailingFlat = 0;
  let run2 = 0;
  for (const d of changes) {
    if (d > 0) up++;
    if (d < 0) down++;
    trailingFlat = d === 0 ? trailingFlat + 1 : 0;
    run2 = d === 0 ? 0 : d > 0 ? Math.max(0, run2) + 1 : Math.min(0, run2) - 1;
  }
  return { up: up / m2, down: down / m2, flat: changes.length === 0 ? 0.1 : 1 - (up + down) / m2, trailingFlat, run: run2 };
}
function largest(changes, gaps) {
  let most = 0;
  for (let i = 0; i < changes.length; i++) most = Math.max(most, Math.abs(changes[i] ?? 0) / Math.sqrt(gaps[i] ?? 1));
  return most;
}
function lagOne(changes, gaps) {
  if (changes.length < 3) return 0;
  const rates = changes.map((d, i) => d / (gaps[i] ?? 1));
  const mean = rates.reduce((a, b) => a + b, 0) / rates.length;
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < rates.length; i++) {
    const x = (rates[i] ?? 0) - mean;
    bottom += x * x;
    if (i > 0) top += x * ((rates[i - 1] ?? 0) - mean);
  }
  return bottom > 0 ? top / bottom * (rates.length / (rates.length + 3)) : 0;
}

// src/model/network/features.ts
var SCALES2 = ["amount", "count", "percent", "share", "index", "rate", "growth", "rank"];
var PRIOR_CHANGE = 0.05;
var PRIOR_CHANGE_GROWTH = 1;
var UNIT_FLOOR = 0.01;
var UNIT_FLOOR_GROWTH = 0.2;
var REST = 1e-9;
function encode(history, horizon) {
  const link = scaleLinkOf(history);
  const { years, values: values3, scale } = history;
  const n = values3.length;
  const z10 = Float64Array.from(values3, (y) => link.to(y));
  const changes = new Float64Array(Math.max(0, n - 1));
  const gaps = new Float64Array(changes.length);
  for (let i = 1; i < n; i++) {
    gaps[i - 1] = Math.max(1, (years[i] ?? 0) - (years[i - 1] ?? 0));
    const change = (z10[i] ?? 0) - (z10[i - 1] ?? 0);
    changes[i - 1] = Math.abs(change) < REST ? 0 : change;
  }
  const prior = scale === "growth" ? PRIOR_CHANGE_GROWTH : PRIOR_CHANGE;
  const vol = volatility(changes, gaps, 0, prior);
  const recentVol = volatility(changes, gaps, Math.max(0, changes.length - 4), prior);
  const last = z10[n - 1] ?? 0;
  const lastValue = values3[n - 1] ?? 0;
  const out = [];
  const put = (x) => out.push(Number.isFinite(x) ? x : 0);
  const putWide = (x) => put(Math.asinh(clamp(x, -1e9, 1e9)));
  const span = Math.max(1, (years[n - 1] ?? 0) - (years[0] ?? 0));
  put(Math.log(n));
  put(1 / n);
  put(n === 1 ? 1 : 0);
  put(n <= 3 ? 1 : 0);
  put(Math.log(span));
  put(Math.log(span / Math.max(1, n - 1)));
  put(Math.log(gaps[gaps.length - 1] ?? 1));
  put(Math.log(horizon));
  put(horizon / 10);
  put(Math.log(horizon / span));
  put(Math.log(vol));
  put(Math.log(recentVol / vol));
  put(Math.log(spread(changes, gaps, prior) / vol));
  const step = vol;
  const root = Math.sqrt(horizon);
  const own = n > 1 ? (last - (z10[0] ?? 0)) / span : 0;
  const rates = [1, 2, 3, 5, 8, 12].map((k) => rateOver(z10, years, k));
  for (const rate of rates) putWide(rate / step);
  putWide(own / step);
  putWide(((rates[1] ?? 0) - own) / step);
  putWide(own * root / step);
  putWide((rates[2] ?? 0) * root / step);
  const slope2 = leastSquares2(z10, years);
  putWide(slope2.slope / step);
  putWide(slope2.residual / step);
  putWide(medianRate(changes, gaps) / step);
  const smooth = smoothed(z10, years, 0.35);
  putWide((last - smooth.level) / step);
  putWide(smooth.pace / step);
  putWide(smooth.pace * horizon / (step * root));
  let lowest = last;
  let highest = last;
  let sum = 0;
  for (const x of z10) {
    lowest = Math.min(lowest, x);
    highest = Math.max(highest, x);
    sum += x;
  }
  putWide((last - sum / n) / step);
  putWide((last - meanOfLast(z10, 3)) / step);
  putWide((last - meanOfLast(z10, 6)) / step);
  putWide((highest - last) / step);
  putWide((last - lowest) / step);
  const signs = signCounts(changes);
  put(signs.up);
  put(signs.down);
  put(signs.flat);
  put(Math.log1p(signs.trailingFlat));
  put(clamp(signs.run, -8, 8) / 4);
  put(Math.log(largest(changes, gaps) / vol + 0.1));
  put(lagOne(changes, gaps));
  const isOpen = link.kind === "log" || link.kind === "asinh" || link.kind === "identity";
  const level = isOpen ? 0 : last;
  put(level);
  put(level * level * 0.2);
  const share = isOpen ? 0.5 : 1 / (1 + Math.exp(-last));
  put(share * (1 - share) * 4);
  put(isOpen ? 0 : Math.log((1 - share) / step + 1e-3));
  put(isOpen ? 0 : share + own * share * (1 - share) * horizon);
  put(!isOpen && (lastValue <= link.lower || lastValue >= link.upper) ? 1 : 0);
  put(scale === "share" || scale === "rate" ? clamp(Math.log10(Math.abs(lastValue) + 1e-4), -4, 4) : 0);
  put(scale === "rank" ? Math.log(link.upper) : 0);
  put(scale === "growth" ? Math.asinh(last) : 0);
  put(scale !== "amount" && values3.every((y) => Number.isInteger(y)) ? 1 : 0);
  for (const name of SCALES2) put(name === scale ? 1 : 0);
  return {
    features: Float64Array.from(out),
    link,
    last,
    lastValue,
    unit: (vol + (scale === "growth" ? UNIT_FLOOR_GROWTH : UNIT_FLOOR)) * root
  };
}
var FEATURES = encode({ years: [2e3, 2001], values: [1, 2], scale: "amount" }, 1).features.length;

// src/model/network/infer.ts
var CLIP = 4;
function infer(member, features) {
  let h = new Float64Array(features.length);
  for (let f = 0; f < features.length; f++) {
    const x = ((features[f] ?? 0) - (member.shift[f] ?? 0)) * (member.factor[f] ?? 0);
    h[f] = x < -CLIP ? -CLIP : x > CLIP ? CLIP : x;
  }
  const end = member.layers.length - 1;
  for (let l = 0; l <= end; l++) {
    const layer = member.layers[l];
    if (layer) h = dense(layer, h, l < end);
  }
  return h;
}
function dense(layer, input, isHidden) {
  const { inputs, outputs, kernel } = layer;
  const out = new Float64Array(layer.bias);
  for (let i = 0; i < inputs; i++) {
    const x = input[i];
    if (x === 0) continue;
    const at = i * outputs;
    for (let o = 0; o < outputs; o++) out[o] = out[o] + x * kernel[at + o];
  }
  if (isHidden) for (let o = 0; o < outputs; o++) out[o] = out[o] / (1 + Math.exp(-out[o]));
  return out;
}

// src/model/network/forecaster.ts
function networkForecaster(weights) {
  return (history, horizon) => {
    check(history, horizon);
    const { encoded, mixture } = predict(weights.members, history, horizon);
    return forecastOf(history, horizon, encoded, mixture, weights.calibration);
  };
}
function check(history, horizon) {
  const { years, values: values3 } = history;
  if (values3.length === 0 || years.length !== values3.length)
    throw new RangeError("a history needs a year for each figure");
  if (!values3.every(Number.isFinite)) throw new RangeError("a history holds a figure that is not finite");
  if (years.some((year, i) => !Number.isFinite(year) || i > 0 && year <= (years[i - 1] ?? year))) {
    throw new RangeError("years must ascend");
  }
  if (!(Number.isInteger(horizon) && horizon >= 1))
    throw new RangeError(`horizon must be whole years from one on: ${horizon}`);
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = history;
  if (!(lower < upper)) throw new RangeError(`bounds must ascend: ${lower} to ${upper}`);
}
function predict(members, history, horizon) {
  const encoded = encode(history, horizon);
  return { encoded, mixture: mixtureOf(members.map((member) => infer(member, encoded.features))) };
}
function forecastOf(history, horizon, encoded, mixture, calibration) {
  const { link, last, unit: unit2, lastValue } = encoded;
  const map = calibrationOf(calibration, history.scale, horizon);
  const isRank = history.scale === "rank";
  const cdf = (y) => {
    if (y < link.lower) return 0;
    if (y >= link.upper) return 1;
    const x = (link.to(isRank ? Math.floor(y) + 0.5 : y) - last) / unit2;
    return link.sign === 1 ? calibrated(map, mixtureCdf(mixture, x)) : 1 - calibrated(map, mixtureCdf(mixture, x, true));
  };
  const smooth = (p) => {
    const x = mixtureQuantile(mixture, uncalibrated(map, link.sign === 1 ? p : 1 - p));
    return x === 0 ? lastValue : link.from(last + unit2 * x);
  };
  return { cdf, quantile: isRank ? (p) => wholeQuantile(cdf, smooth(p), p, link.lower, link.upper) : smooth };
}
function wholeQuantile(cdf, start, p, lower, upper) {
  let rank = Math.min(Math.floor(upper), Math.max(lower, Math.round(start)));
  while (rank > lower && cdf(rank - 1) >= p) rank--;
  while (rank < upper && cdf(rank) < p) rank++;
  return Math.min(rank, upper);
}

// src/scenarios/standings.ts
import { z as z7 } from "zod";
var Difference = z7.strictObject({ value: z7.number(), low: z7.number(), high: z7.number() });
var FAMILIES = [
  "connectivity",
  "digital",
  "economy",
  "education",
  "energy_env",
  "governance",
  "health",
  "human_dev",
  "infrastructure",
  "innovation"
];
var KINDS2 = ["count", "index", "percent", "rank", "share"];
var Standing = z7.strictObject({
  by: z7.enum(["family", "kind"]),
  name: z7.enum([...FAMILIES, ...KINDS2]),
  questions: z7.int().positive(),
  indicators: z7.int().positive(),
  brier: z7.strictObject({ network: z7.number(), randomWalk: z7.number() }),
  brierDifference: Difference.describe("network less random walk, 95 % by resampling indicators"),
  quantileDifference: Difference,
  answeredBy: z7.enum(["network", "random-walk"])
});
var StandingsFile = z7.strictObject({
  madeBy: z7.string(),
  madeOn: z7.string(),
  panel: z7.string(),
  randomWalk: z7.record(
    z7.string(),
    z7.strictObject({
      a0: z7.number().positive(),
      b0: z7.number().positive(),
      v0: z7.number().min(0),
      v: z7.number().positive()
    })
  ),
  compared: z7.array(Standing)
});
var STAND_INS = { rate: "share", amount: "count" };
function standingOf({ compared }, scale, family) {
  const named = (by, name) => compared.find((one) => one.by === by && one.name === name);
  return named("family", family) ?? named("kind", STAND_INS[scale] ?? scale);
}
function randomWalkNoise({ randomWalk: randomWalk2 }, scale) {
  const noise = randomWalk2[STAND_INS[scale] ?? scale];
  if (noise === void 0) throw new Error(`no random walk for ${scale}`);
  return noise;
}

// src/scenarios/engine.ts
var OF_COMPONENTS = ["amount", "growth"];
function engineParts({ families, network, standings }) {
  const combinations = new Map(
    OF_COMPONENTS.map((scale) => {
      const learnt = families[scale];
      if (learnt === void 0) throw new Error(`no constants for ${scale}`);
      return [scale, combination(learnt)];
    })
  );
  const walks = /* @__PURE__ */ new Map();
  return {
    components: (history, horizon) => {
      const own = combinations.get(history.scale);
      if (own === void 0) throw new Error(`the components do not answer for ${history.scale}`);
      return own(history, horizon);
    },
    network: networkForecaster(network),
    "random-walk": (history, horizon) => {
      const own = walks.get(history.scale) ?? randomWalk(randomWalkNoise(standings, history.scale));
      walks.set(history.scale, own);
      return own(history, horizon);
    }
  };
}
function partFor(standings, scale, family) {
  if (OF_COMPONENTS.some((one) => one === scale)) return "components";
  return standingOf(standings, scale, family)?.answeredBy ?? "network";
}

// src/scenarios/engine-constants.ts
import { z as z8 } from "zod";

// src/model/network/weights.ts
function unpackNetwork(file) {
  if (file.features !== FEATURES || file.components !== COMPONENTS) {
    throw new RangeError(`weights for ${file.features} features and ${file.components} components do not fit this code`);
  }
  return { members: file.members.map(unpackMember), calibration: file.calibration };
}
function unpackMember(member) {
  return {
    shift: Float32Array.from(member.shift),
    factor: Float32Array.from(member.factor),
    layers: member.layers.map((layer) => ({
      ...layer,
      kernel: Float32Array.from(layer.kernel),
      bias: Float32Array.from(layer.bias)
    }))
  };
}

// src/scenarios/engine-constants.ts
var Frame = z8.object({
  madeBy: z8.string(),
  families: z8.record(
    z8.string(),
    z8.looseObject({ components: z8.looseObject({}), weights: z8.array(z8.array(z8.array(z8.number()))) })
  )
});
var NetworkFrame = z8.looseObject({
  features: z8.number(),
  components: z8.number(),
  members: z8.array(z8.looseObject({})).min(1)
});
var COMPONENTS_FILE = "priors/components.json";
var NETWORK_FILE = "priors/network.json";
var STANDINGS_FILE = "priors/combination.json";
function loadEngineConstants(root) {
  const problems = [];
  const components = read(root, COMPONENTS_FILE, problems, (plain) => Frame.parse(plain));
  const network = read(root, NETWORK_FILE, problems, (plain) => unpackNetwork(NetworkFrame.parse(plain)));
  const standings = read(root, STANDINGS_FILE, problems, (plain) => StandingsFile.parse(plain));
  if (components === void 0 || network === void 0 || standings === void 0) throw new InputError(problems);
  return { ...components, network, standings };
}
function read(root, file, problems, parse3) {
  const text = readText(root, file, problems);
  if (text === void 0) return void 0;
  try {
    return parse3(JSON.parse(text));
  } catch (error) {
    problems.push({ file, line: 1, code: "FILE_SYNTAX", facts: { got: error.message.split("\n")[0] ?? "" } });
    return void 0;
  }
}

// src/scenarios/workspace.ts
var PathsFile = z9.strictObject({
  madeBy: z9.string(),
  lasting: z9.number().min(0).max(10),
  pairs: z9.array(z9.strictObject({ h: z9.int(), k: z9.int(), n: z9.int(), correlation: z9.number() }))
});
var CommonFile = z9.strictObject({
  madeBy: z9.string(),
  shares: z9.strictObject({ territory: z9.number().min(0).max(0.5), family: z9.number().min(0).max(0.4) }),
  rows: z9.array(z9.strictObject({ kin: z9.enum(["family", "other"]), h: z9.int(), n: z9.int(), correlation: z9.number() }))
});
function loadWorkspace(root) {
  const problems = [];
  const data = collect(problems, () => loadData(root, checkFormulas));
  const engine = collect(problems, () => loadEngine(root));
  if (data === void 0 || engine === void 0) throw new InputError(problems);
  return { ...data, engine };
}
function loadEngine(root) {
  const problems = [];
  const paths = readYamlObject(root, "priors/paths.json", PathsFile, problems);
  const common = readYamlObject(root, "priors/common.json", CommonFile, problems);
  const constants = collect(problems, () => loadEngineConstants(root));
  if (paths === void 0 || common === void 0 || constants === void 0) throw new InputError(problems);
  return {
    parts: engineParts(constants),
    constants,
    standings: constants.standings,
    lasting: paths.value.lasting,
    common: common.value.shares
  };
}
function collect(problems, load) {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return void 0;
  }
}

// src/scenarios/named-scenario.ts
function namedScenarios(workspace, asked) {
  let known2 = workspace;
  const places = /* @__PURE__ */ new Map();
  const named = asked.map(({ choice, placeOf: placeOf2 }) => {
    if (typeof choice === "string") {
      return { file: placeOfKnown(choice), scenario: known2.budget.scenarios.get(choice), problems: [], line: 1 };
    }
    const one = checkOne(known2, choice, placeOf2, places);
    if (one.scenario !== void 0 && !known2.budget.scenarios.has(one.scenario.id)) {
      const scenarios = new Map(known2.budget.scenarios).set(one.scenario.id, one.scenario);
      places.set(one.scenario.id, one.file);
      known2 = { ...known2, budget: { ...known2.budget, scenarios } };
    }
    return one;
  });
  return { workspace: known2, named };
}
var placeOfKnown = (id) => `scenarios/${id}.yaml`;
function checkOne(workspace, plain, placeOf2, places) {
  const problems = [];
  const { file } = placeOf2([]);
  const lineOf2 = (path2) => placeOf2(path2).line;
  const scenario = checkValue(Scenario, plain, file, lineOf2, problems, true);
  if (scenario === void 0) return { file, scenario, problems, line: 1 };
  const { id } = scenario;
  if (workspace.budget.scenarios.has(id)) {
    const facts = { id, first: places.get(id) ?? placeOfKnown(id) };
    problems.push({ file, line: lineOf2(["id"]), code: "ID_DUPLICATE", facts });
  }
  problems.push(...checkScenario({ value: scenario, file, line: 1, lineOf: lineOf2 }, scenarioKnown(workspace)));
  const path = scenario.policy?.spending === void 0 ? ["policy"] : ["policy", "spending"];
  return { file, scenario, problems, line: lineOf2(path) };
}

// src/model/once.ts
function once(make) {
  let making = make;
  let made;
  return () => {
    if (making === void 0) return made;
    made = making();
    making = void 0;
    return made;
  };
}

// src/model/fan-table.ts
var FARTHEST = 20;
var FADING = 0.9;
var PER_UNIT = 32;
var WIDEST = 5;
var NODES = 2 * WIDEST * PER_UNIT + 1;
var MEDIAN = WIDEST * PER_UNIT;
function fanTable(forecaster2, history, link, horizons) {
  const { years, values: values3 } = history;
  const last = values3[values3.length - 1];
  const z10 = new Float64Array(horizons * NODES);
  for (let h = 1; h <= horizons; h++) {
    const row = z10.subarray((h - 1) * NODES, h * NODES);
    if (h <= FARTHEST) tabulate(forecaster2(history, h), link, last, row);
    else extend(z10, h, row);
    if (h > 1) neverNarrow(z10.subarray((h - 2) * NODES, (h - 1) * NODES), row);
  }
  return { lastYear: years[years.length - 1], level: toLink(link, last), horizons, z: z10 };
}
function fanValue(table, h, g2) {
  const at = Math.min(NODES - 1, Math.max(0, (g2 + WIDEST) * PER_UNIT));
  const k = Math.min(NODES - 2, Math.floor(at));
  const base = (h - 1) * NODES + k;
  const low = table.z[base];
  return low + (table.z[base + 1] - low) * (at - k);
}
var ANCHORS = [-5, -3, -1.5, 0, 1.5, 3, 5];
var STEPS = 10;
var JUST_BELOW = 1e-9;
function tabulate(forecast, link, last, row) {
  const anchors = ANCHORS.map((g2) => toLink(link, forecast.quantile(normalCdf(g2))));
  const places = [last - Math.max(Math.abs(last), 1e-12) * JUST_BELOW, last].map((y) => ({ y, z: toLink(link, y) }));
  anchors.forEach((z10, i) => {
    const next = anchors[i + 1] ?? z10;
    for (let s = 0; s < (next > z10 ? STEPS : 1); s++) {
      const at = z10 + (next - z10) * s / STEPS;
      places.push({ y: fromLink(link, at), z: at });
    }
  });
  const knots = places.map(({ y, z: z10 }) => ({ z: z10, g: normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, forecast.cdf(y)))) })).sort((a, b) => a.z - b.z || a.g - b.g);
  invert(knots, row);
}
function invert(knots, row) {
  let at = 0;
  for (let k = 0; k < NODES; k++) {
    const g2 = k / PER_UNIT - WIDEST;
    while (at < knots.length && knots[at].g < g2) at++;
    const high = knots[at] ?? knots[knots.length - 1];
    const low = knots[at - 1] ?? high;
    row[k] = high.g > low.g ? low.z + (high.z - low.z) * (Math.min(g2, high.g) - low.g) / (high.g - low.g) : high.z;
  }
}
function extend(z10, h, row) {
  const far = z10.subarray((FARTHEST - 1) * NODES, FARTHEST * NODES);
  const half = z10.subarray((FARTHEST / 2 - 1) * NODES, FARTHEST / 2 * NODES);
  const pace = (far[MEDIAN] - half[MEDIAN]) / (FARTHEST / 2);
  const median2 = far[MEDIAN] + pace * FADING * (1 - FADING ** (h - FARTHEST)) / (1 - FADING);
  const growth = Math.log2(middleWidth(far) / middleWidth(half));
  const power3 = Number.isFinite(growth) ? Math.min(1, Math.max(0.5, growth)) : 0.5;
  const wider = (h / FARTHEST) ** power3;
  for (let k = 0; k < NODES; k++) row[k] = median2 + (far[k] - far[MEDIAN]) * wider;
}
function middleWidth(row) {
  const reach = Math.round(1.2816 * PER_UNIT);
  return row[MEDIAN + reach] - row[MEDIAN - reach];
}
function neverNarrow(before, row) {
  const wasMedian = before[MEDIAN];
  const median2 = row[MEDIAN];
  for (let k = 0; k < MEDIAN; k++)
    row[k] = median2 + Math.min(row[k] - median2, before[k] - wasMedian);
  for (let k = MEDIAN + 1; k < NODES; k++)
    row[k] = median2 + Math.max(row[k] - median2, before[k] - wasMedian);
}

// src/model/random.ts
function stream(seed, name, first = 0) {
  const [tag0, tag1] = hash64(name);
  return { key0: seed >>> 0, key1: Math.floor(seed / 4294967296) >>> 0, tag0, tag1, first };
}
function hash64(name) {
  let a = 2166136261;
  let b = 2538058380;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    a = Math.imul(a ^ code, 16777619);
    b = Math.imul(b ^ code, 2246822507);
    b ^= b >>> 13;
  }
  return [mix(a), mix(b ^ name.length)];
}
function mix(x) {
  let h = x ^ x >>> 16;
  h = Math.imul(h, 2246822507);
  h ^= h >>> 13;
  h = Math.imul(h, 3266489909);
  return (h ^ h >>> 16) >>> 0;
}
var M0 = 3528531795;
var M1 = 3449720151;
var W0 = 2654435769;
var W1 = 3144134277;
var ROUNDS = 10;
function mulHigh(a, b) {
  const aLow = a & 65535;
  const aHigh = a >>> 16;
  const bLow = b & 65535;
  const bHigh = b >>> 16;
  const low = aLow * bLow;
  const middle = aHigh * bLow + (low >>> 16);
  const middleLow = (middle & 65535) + aLow * bHigh;
  return aHigh * bHigh + Math.floor(middle / 65536) + (middleLow >>> 16) >>> 0;
}
function philox(out, counter0, counter1, counter2, counter3, key0, key1) {
  let c0 = counter0;
  let c1 = counter1;
  let c2 = counter2;
  let c3 = counter3;
  let k0 = key0;
  let k1 = key1;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = mulHigh(M0, c0 >>> 0);
    const low0 = Math.imul(M0, c0);
    const high1 = mulHigh(M1, c2 >>> 0);
    const low1 = Math.imul(M1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = k0 + W0 | 0;
    k1 = k1 + W1 | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
var block = new Uint32Array(4);
function fillUniforms(out, from, n, source, path, start = 0) {
  for (let t = start; t < n; t += 2) {
    philox(block, source.first + path, t >>> 1, source.tag0, source.tag1, source.key0, source.key1);
    out[from + t] = toUnit(block[0], block[1]);
    if (t + 1 < n) out[from + t + 1] = toUnit(block[2], block[3]);
  }
}
function uniform(source, path) {
  philox(block, source.first + path, 0, source.tag0, source.tag1, source.key0, source.key1);
  return toUnit(block[0], block[1]);
}
function toUnit(high, low) {
  return ((high >>> 0) * 1048576 + (low >>> 12) + 0.5) / 4503599627370496;
}

// src/model/yearly.ts
function yearly(nYears, nPaths, make) {
  const known2 = new Array(nYears).fill(void 0);
  let whole;
  const year = (t) => {
    if (!(t >= 0 && t < nYears)) throw new RangeError(`year ${t} of ${nYears}`);
    const found = known2[t] ?? make(t);
    known2[t] = found;
    return found;
  };
  return {
    nYears,
    nPaths,
    year,
    whole: () => {
      if (whole !== void 0) return whole;
      const all = new Float64Array(nYears * nPaths);
      for (let t = 0; t < nYears; t++) {
        all.set(year(t), t * nPaths);
        known2[t] = all.subarray(t * nPaths, (t + 1) * nPaths);
      }
      whole = all;
      return all;
    }
  };
}
function yearlyOf(values3, nPaths) {
  const year = (t) => values3.subarray(t * nPaths, (t + 1) * nPaths);
  return { nYears: values3.length / nPaths, nPaths, year, whole: () => values3 };
}

// src/model/simulate.ts
function makeDraws(firstYear2, lastYear, nPaths, firstPath = 0) {
  const nYears = lastYear - firstYear2 + 1;
  return { firstYear: firstYear2, nYears, nPaths, firstPath, values: new Float64Array(nYears * nPaths) };
}
function drawsByYear({ firstYear: firstYear2, nYears, nPaths, firstPath = 0 }, make) {
  const { year, whole } = yearly(nYears, nPaths, make);
  return {
    firstYear: firstYear2,
    nYears,
    nPaths,
    firstPath,
    year,
    get values() {
      return whole();
    }
  };
}
function drawsOfYear(draws, year) {
  const t = year - draws.firstYear;
  if (t < 0 || t >= draws.nYears) throw new RangeError(`year ${year} was not simulated`);
  if (draws.year !== void 0) return draws.year(t);
  return draws.values.subarray(t * draws.nPaths, (t + 1) * draws.nPaths);
}
function simulateSeries(model, seed, draws, fromPath, toPath, common) {
  const { link, table, place: place2, lasting, name } = model;
  const { firstYear: firstYear2, nYears, nPaths, firstPath, values: values3 } = draws;
  const horizon = firstYear2 + nYears - 1 - table.lastYear;
  if (horizon > table.horizons) throw new RangeError(`the fan of ${name} ends ${table.horizons} years ahead`);
  const shocks = new Float64Array(Math.max(0, horizon));
  const own = Math.sqrt(1 - (common?.share ?? 0));
  const sign = model.better ?? 1;
  const joined = (e, shared) => shared === void 0 ? e : own * e + sign * shared;
  const pace = stream(seed, `${name}/pace`, firstPath);
  const innovation = stream(seed, `${name}/innovation`, firstPath);
  const placed = stream(seed, `${name}/place`, firstPath);
  const first = Math.min(1, firstYear2 - table.lastYear);
  const spreads = Float64Array.from({ length: horizon + 1 }, (_, h) => Math.sqrt(lasting * lasting * h * h + h));
  for (let p = fromPath; p < toPath; p++) {
    const lift = place2.shift + (place2.spread > 0 ? place2.spread * normalQuantile(uniform(placed, p)) : 0);
    const drift = lasting * joined(normalQuantile(uniform(pace, p)), common?.pace[p - common.from]);
    if (horizon > 0) fillUniforms(shocks, 0, horizon, innovation, p);
    let walk = 0;
    for (let h = first; h <= horizon; h++) {
      if (h > 0) walk += joined(normalQuantile(shocks[h - 1]), newsOf(common, table.lastYear + h, p));
      const t = table.lastYear + h - firstYear2;
      if (t < 0) continue;
      const onLink2 = h > 0 ? fanValue(table, h, (drift * h + walk) / spreads[h]) : table.level;
      values3[t * nPaths + p] = fromLink(link, lift + onLink2);
    }
  }
}
function newsOf(common, year, path) {
  if (common === void 0 || year < common.firstYear) return void 0;
  return common.news[(year - common.firstYear) * (common.to - common.from) + path - common.from];
}

// src/model/response.ts
var EDGE = 0.5 / SQUEEZE;
function logit(share) {
  const held = Math.min(1 - EDGE, Math.max(EDGE, share));
  return Math.log(held / (1 - held));
}

// src/model/response-columns.ts
function unitCost(cost, steepness, start) {
  const left = start.map((share, p) => (1 - share) ** (1 - steepness[p]));
  return { form: "unit-cost", cost, steepness, start, left, logit: start.map(logit) };
}
function fillImprovements(columns, stock, gains, same) {
  FILL[columns.form](columns, stock, gains, same);
}
var FILL = {
  saturating: ({ best, half }, stock, gains, same) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p];
      if (same[p] === k) continue;
      const b = best[p];
      const h = half[p];
      gains[p] = h > 0 ? b * -Math.expm1(-Math.LN2 * k / h) : b;
    }
  },
  elasticity: ({ elasticity, base }, stock, gains, same) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p];
      if (same[p] === k) continue;
      const b = base[p];
      gains[p] = b > 0 ? elasticity[p] * Math.log1p(k / b) : 0;
    }
  },
  "unit-cost": ({ cost, steepness, start, left, logit: atStart }, stock, gains, same) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p];
      if (same[p] === k) continue;
      const first = start[p];
      const price = cost[p];
      let share = 1;
      if (k <= 0) share = first;
      else if (price > 0 && 1 - first > 0) {
        const bought = k / price;
        const rest = 1 - steepness[p];
        if (Math.abs(rest) < 1e-9) share = 1 - (1 - first) * Math.exp(-bought);
        else {
          const power3 = left[p] - rest * bought;
          if (power3 > 0) share = 1 - Math.exp(Math.log(power3) / rest);
          else share = rest > 0 ? 1 : first;
        }
      }
      const held = Math.min(1 - EDGE, Math.max(EDGE, share));
      gains[p] = Math.log(held / (1 - held)) - atStart[p];
    }
  },
  hill: ({ best, half, power: power3 }, stock, gains, same) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p];
      if (same[p] === k) continue;
      gains[p] = k > 0 ? best[p] / (1 + (half[p] / k) ** power3[p]) : 0;
    }
  }
};

// src/scenarios/budget/drawn-responses.ts
var RANGES = {
  best: [0, Number.POSITIVE_INFINITY],
  half: [1e-6, Number.POSITIVE_INFINITY],
  power: [1, 4],
  elasticity: [0, 3],
  base: [1e-6, Number.POSITIVE_INFINITY],
  cost: [1e-9, Number.POSITIVE_INFINITY],
  steepness: [0, 3]
};
var MONEY2 = ["half", "base", "cost"];
function responsesFor(all, territory, indicator) {
  const here = all.filter((one) => one.indicator === indicator && (one.territory ?? territory) === territory);
  const elicited = new Set(here.filter((one) => one.territory === territory).map((one) => one.programme));
  return here.filter((one) => one.territory === territory || !elicited.has(one.programme));
}
function drawResponse(response, context) {
  return {
    response,
    sign: context.indicator.better === "lower" ? -1 : 1,
    drawn: once(() => columnsOf(response, context))
  };
}
function columnsOf(response, context) {
  const { nPaths } = context;
  const { form } = response;
  const unit2 = Float64Array.from({ length: nPaths }, (_, p) => unitOfMoney(response, context, p));
  if (form === "formula") {
    const compiled = compileResponse(response);
    if (compiled === void 0 || !("ok" in compiled)) throw new Error(`the formula of ${response.id} does not compile`);
    const names = Object.keys(response.parameters);
    const parameters = new Map(names.map((name) => [name, drawParameter(response, name, context)]));
    return { form, program: compiled.ok, parameters, unit: unit2 };
  }
  const value = (name) => drawParameter(response, name, context);
  const money = (name) => value(name).map((amount, p) => amount * unit2[p]);
  const best = () => value("best").map((share) => bestGain(response, share, context));
  switch (form) {
    case "saturating":
      return { form, best: best(), half: money("half") };
    case "hill":
      return { form, best: best(), half: money("half"), power: value("power") };
    case "elasticity":
      return { form, elasticity: value("elasticity"), base: money("base") };
    case "unit-cost":
      return unitCost(money("cost"), value("steepness"), new Float64Array(nPaths).fill(shareOf(context)));
  }
}
function drawParameter({ id, parameters, bestAs }, name, { territory, uniforms, nPaths }) {
  const points = parameters[name];
  if (points === void 0) return new Float64Array(nPaths);
  const [least, most] = RANGES[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const capped = name === "best" && bestAs === "gap" ? 1 : most;
  const key = `${territory}/response/${id}/${name}`;
  if (MONEY2.includes(name) && points.low > 0) return drawAmounts(points, uniforms, key, nPaths);
  return drawPoints(points, uniforms, key, nPaths, least, capped);
}
function unitOfMoney(response, { drivers, nPaths }, p) {
  const inflated = priceAt(drivers, 0, p, nPaths) / priceAt(drivers, yearAt(response.priceYear), p, nPaths);
  if (response.per === "province") return inflated;
  return inflated * (drivers.paths.get("population")?.[p] ?? 0) / 1e3;
}
function bestGain(response, best, { indicator, link, level }) {
  const better = indicator.better === "lower" ? -1 : 1;
  const now = fromLink(link, level);
  const bound = better === 1 ? indicator.upper : indicator.lower;
  const goal = response.bestAs === "value" ? best : bound === void 0 ? now * (1 + better * best) : now + best * (bound - now);
  return Math.max(0, better * (toLink(link, goal) - level));
}
function shareOf({ indicator, link, level }) {
  const { lower = 0, upper = 100 } = indicator;
  return Math.min(1, Math.max(0, (fromLink(link, level) - lower) / (upper - lower)));
}

// src/scenarios/budget/policy.ts
var streamKey = ({ programme, payers }) => `${programme}|${[...payers].sort().join("+")}`;
function baseStreams(parts, money, drivers) {
  const made = /* @__PURE__ */ new Map();
  const responses = new Map(parts.responses.map(({ response }) => [streamKey(response), response]));
  return {
    get: (key) => {
      const response = responses.get(key);
      if (response === void 0 || made.has(key)) return made.get(key);
      const real = realOf(parts, response, money, drivers);
      const stock = stockOf(real, firstYear(real, parts.nPaths), deliveryOf(parts, response.programme), parts.nPaths);
      made.set(key, { real, stock, of: sumOf(parts, response, money, drivers) });
      return made.get(key);
    }
  };
}
var firstYear = (real, nPaths) => real.subarray(0, nPaths);
function realOf({ programmes, nPaths }, { programme, payers }, money, drivers) {
  return realMoney(money, linesOf(programme, programmes), payers, drivers, nPaths);
}
function sumOf({ programmes }, { programme, payers }, money, drivers) {
  const lines = linesOf(programme, programmes).flatMap(
    (id) => payers.map((payer) => money.lines.get(lineKey(id, payer)))
  );
  return [drivers, ...lines];
}
function deliveryOf({ programmes, delivery }, id) {
  const found = delivery.get(programmes.get(id)?.delivery ?? "");
  if (found === void 0) throw new Error(`no delivery profile of ${id}`);
  return found;
}

// src/scenarios/budget/uniforms.ts
function uniformsOf(seed, firstPath = 0, given) {
  return (name) => {
    const set = given?.get(name);
    if (set !== void 0) return (path) => set[path];
    const source = stream(seed, name, firstPath);
    return (path) => uniform(source, path);
  };
}

// src/scenarios/evidence.ts
var NEVER_FITTED = /doubtful|not an outturn/;
var OWN_SERIES_FOR_A = 8;
var STATUS_ORDER = ["official", "reported", "estimate", "assumption", "synthetic"];
function judgedIndicator(data, target) {
  return data.indicators.get(target.judgedBy?.indicator ?? target.indicator);
}
function chooseEvidence(data, indicator, territory) {
  const own = figures(data, indicator.id, territory.id);
  const series2 = bestPerYear(own, indicator);
  if (series2.length > 0) {
    return { grade: series2.length >= OWN_SERIES_FOR_A ? "A" : "B", indicator, series: series2, found: own, proxy: void 0 };
  }
  for (const proxy of data.proxies.filter((row) => row.indicator === indicator.id)) {
    const place2 = placeOf(proxy, territory);
    const measured = data.indicators.get(proxy.from.indicator);
    if (place2 === void 0 || measured === void 0) continue;
    const found = figures(data, proxy.from.indicator, place2);
    const stand = bestPerYear(found, measured);
    if (stand.length > 0) return { grade: "C", indicator, series: stand, found, proxy };
  }
  return { grade: "N", indicator, series: [], found: own, proxy: void 0 };
}
function placeOf(proxy, territory) {
  if (proxy.from.territory === "self") return territory.id;
  if (territory.kind === "synthetic") return void 0;
  return proxy.from.territory === "region" ? territory.region : proxy.from.territory;
}
function figures(data, indicator, territory) {
  return data.observations.filter((row) => row.indicator === indicator && row.territory === territory);
}
function bestPerYear(rows, indicator) {
  const lastBreak = Math.max(...indicator.breaks ?? [], 0);
  const best = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (NEVER_FITTED.test(row.confidence) || row.year < lastBreak) continue;
    const other = best.get(row.year);
    if (other === void 0 || isBetter(row, other)) best.set(row.year, row);
  }
  return [...best.values()].sort((a, b) => a.year - b.year);
}
function isBetter(row, other) {
  if (row.vintage !== other.vintage) return row.vintage > other.vintage;
  return STATUS_ORDER.indexOf(row.status) < STATUS_ORDER.indexOf(other.status);
}

// src/model/rank-field.ts
function standingOfRank(rank, n) {
  return normalQuantile((n - rank + 0.5) / n);
}
function makeRankDraws(firstYear2, lastYear, nPaths, firstPath = 0) {
  const nYears = lastYear - firstYear2 + 1;
  const size = nYears * nPaths;
  return { firstYear: firstYear2, nYears, nPaths, firstPath, ranks: new Float64Array(size), aboveMean: new Uint8Array(size) };
}
function ranksOfYear(draws, year) {
  const t = year - draws.firstYear;
  if (t < 0 || t >= draws.nYears) throw new RangeError(`year ${year} was not simulated`);
  return draws.year?.(t) ?? viewOf(draws, t);
}
function viewOf({ nPaths, ranks, aboveMean }, t) {
  const [from, to] = [t * nPaths, (t + 1) * nPaths];
  return { ranks: ranks.subarray(from, to), aboveMean: aboveMean.subarray(from, to) };
}
function simulateRanks(field, own, seed, draws, fromPath, toPath, lift, kept7) {
  const { members, units } = field;
  const { firstYear: firstYear2, nYears, firstPath } = draws;
  const fill2 = standingFiller(field, seed, firstYear2, nYears, firstPath);
  const standing = new Float64Array(members.length * nYears);
  const one = new Float32Array(nYears * units.length);
  for (let p = fromPath; p < toPath; p++) {
    fill2(standing, p);
    const at = kept7 === void 0 ? 0 : p * one.length;
    const into = kept7 ?? one;
    for (let t = 0; t < nYears; t++) {
      for (let u = 0; u < units.length; u++)
        into[at + t * units.length + u] = unitStanding(standing, units[u], t, nYears);
      const by = lift === void 0 ? void 0 : liftOf(lift, firstYear2 + t);
      rankOne(into, at + t * units.length, units.length, own, draws, t * draws.nPaths + p, by?.[p] ?? 0);
    }
  }
}
function makeStandings({ units }, { nYears, nPaths }) {
  return new Float32Array(nPaths * nYears * units.length);
}
function liftRanks({ units }, own, before, standings, lift) {
  const { firstYear: firstYear2, nYears, nPaths } = before;
  return ranksByYear(before, (t) => {
    const { ranks, aboveMean } = viewOf(before, t);
    const by = liftOf(lift, firstYear2 + t);
    if (by === void 0) return { ranks, aboveMean };
    const made = { ranks: ranks.slice(), aboveMean: aboveMean.slice() };
    for (let p = 0; p < nPaths; p++) {
      const more = by[p];
      if (more !== 0) rankOne(standings, (p * nYears + t) * units.length, units.length, own, made, p, more);
    }
    return made;
  });
}
function ranksByYear({ firstYear: firstYear2, nYears, nPaths, firstPath = 0 }, make) {
  const known2 = new Array(nYears).fill(void 0);
  const year = (t) => {
    const found = known2[t] ?? make(t);
    known2[t] = found;
    return found;
  };
  let whole;
  const all = () => {
    if (whole !== void 0) return whole;
    whole = makeRankDraws(firstYear2, firstYear2 + nYears - 1, nPaths, firstPath);
    for (let t = 0; t < nYears; t++) {
      whole.ranks.set(year(t).ranks, t * nPaths);
      whole.aboveMean.set(year(t).aboveMean, t * nPaths);
    }
    return whole;
  };
  return {
    firstYear: firstYear2,
    nYears,
    nPaths,
    firstPath,
    year,
    get ranks() {
      return all().ranks;
    },
    get aboveMean() {
      return all().aboveMean;
    }
  };
}
function rankOne(standings, at, n, own, { ranks, aboveMean }, i, lift) {
  const mine = standings[at + own] + lift;
  let better = 0;
  let sum = 0;
  for (let u = 0; u < n; u++) {
    const x = u === own ? mine : standings[at + u];
    sum += x;
    if (x > mine) better++;
  }
  ranks[i] = better + 1;
  aboveMean[i] = mine > sum / n ? 1 : 0;
}
function standingFiller({ name, members, year, permanentShare: w2, persistence: rho }, seed, firstYear2, nYears, firstPath = 0) {
  const horizon = firstYear2 + nYears - 1 - year;
  const step = Math.sqrt((1 - w2) * (1 - rho * rho));
  const spread2 = Math.sqrt(w2 * (1 - w2));
  const streams = members.map(({ id }) => ({
    permanent: stream(seed, `${name}/${id}/permanent`, firstPath),
    passing: stream(seed, `${name}/${id}/passing`, firstPath)
  }));
  const shocks = new Float64Array(Math.max(0, horizon));
  return (standing, path) => {
    for (let i = 0; i < members.length; i++) {
      const { standing: x0 } = members[i];
      const keys = streams[i];
      const theta = w2 * x0 + spread2 * normalQuantile(uniform(keys.permanent, path));
      let u = x0 - theta;
      fillUniforms(shocks, 0, horizon, keys.passing, path);
      for (let h = 0; h <= horizon; h++) {
        if (h > 0) u = rho * u + step * normalQuantile(shocks[h - 1]);
        const t = year + h - firstYear2;
        if (t >= 0) standing[i * nYears + t] = theta + u;
      }
    }
  };
}
function liftOf({ firstYear: firstYear2, by }, year) {
  return year < firstYear2 ? void 0 : by.year(year - firstYear2);
}
function unitStanding(standing, unit2, t, nYears) {
  let sum = 0;
  for (const i of unit2) sum += standing[i * nYears + t];
  return sum / unit2.length;
}

// src/scenarios/field.ts
var MISSING_ALLOWED = 0.05;
function chooseField(data, indicator, territory, boundary) {
  const rows = data.observations.filter(
    (row) => row.indicator === indicator && row.fieldSize !== "" && !row.confidence.includes("doubtful") && data.territories.get(row.territory)?.kind === "synthetic" === (territory.kind === "synthetic")
  );
  const table = newestTable(rows);
  if (table === void 0) return { kind: "gap", gap: "no-field" };
  const { year: tableYear, size } = table;
  const inTable = rows.filter((row) => row.fieldSize === size && row.year === tableYear);
  const byUnit = new Map(
    [...inTable].sort((a, b) => a.vintage < b.vintage ? -1 : 1).map((row) => [row.territory, row])
  );
  if (!byUnit.has(territory.id)) return { kind: "gap", gap: "no-standing" };
  const members = [...byUnit.values()].sort((a, b) => a.territory < b.territory ? -1 : 1).map((row) => ({ id: row.territory, standing: standingOfRank(row.value, size) }));
  const units = boundary === "old" ? members.map((_, i) => [i]) : mergedUnits(data, members);
  const field = {
    name: indicator,
    members,
    year: tableYear,
    units,
    permanentShare: data.priors.rankPersistence.permanentShare,
    persistence: data.priors.rankPersistence.persistence
  };
  const at = members.findIndex((member) => member.id === territory.id);
  return {
    kind: "field",
    field,
    own: units.findIndex((unit2) => unit2.includes(at)),
    printedSize: size,
    simulatedSize: units.length,
    tableYear,
    ownRanks: rows.filter((row) => row.territory === territory.id).sort((a, b) => a.year - b.year)
  };
}
function restatedRank(n, choice) {
  if (choice.printedSize === choice.simulatedSize) return n;
  return Math.max(1, Math.round(n / choice.printedSize * choice.simulatedSize));
}
function newestTable(rows) {
  const units = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = `${row.year}|${row.fieldSize}`;
    units.set(key, (units.get(key) ?? /* @__PURE__ */ new Set()).add(row.territory));
  }
  const whole = [...units].map(([key, ids2]) => ({ year: Number(key.split("|")[0]), size: Number(key.split("|")[1]), count: ids2.size })).filter(({ size, count }) => count >= size * (1 - MISSING_ALLOWED)).sort((a, b) => b.year - a.year);
  return whole[0];
}
function mergedUnits(data, members) {
  const successorOf = new Map(data.mergers.map((row) => [row.component, row.successor]));
  const units = /* @__PURE__ */ new Map();
  members.forEach((member, i) => {
    const unit2 = successorOf.get(member.id) ?? member.id;
    units.set(unit2, [...units.get(unit2) ?? [], i]);
  });
  return [...units.values()];
}

// src/model/attain.ts
function conditionInterval(condition, link) {
  const { comparator, value, valueHigh, halfStep } = condition;
  const at = (threshold) => fromLink(link, toLink(link, threshold));
  const slack = 1e-12 * Math.max(1, Math.abs(value));
  switch (comparator) {
    case ">=":
      return { low: at(value) - halfStep - slack, high: Number.POSITIVE_INFINITY };
    case ">":
      return { low: halfStep > 0 ? at(value) + halfStep : nextAbove(at(value)), high: Number.POSITIVE_INFINITY };
    case "<=":
      return { low: Number.NEGATIVE_INFINITY, high: at(value) + halfStep + slack };
    case "=": {
      const half = Math.max(halfStep, slack);
      return { low: at(value) - half, high: at(value) + half };
    }
    case "range":
      return { low: at(value) - halfStep - slack, high: at(valueHigh ?? value) + halfStep + slack };
  }
}
function conditionTest(condition, link) {
  const { low, high } = conditionInterval(condition, link);
  return (y) => y >= low && y <= high;
}
function nextAbove(x) {
  if (x === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(Float64Array.of(x).buffer);
  bits[0] = bits[0] + (x > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0];
}
function attainmentOf(reached, nPaths) {
  const shrunk = (reached + 1) / (nPaths + 2);
  return { probability: reached / nPaths, mcse: Math.sqrt(shrunk * (1 - shrunk) / nPaths), nPaths };
}

// src/model/duration.ts
function fitDuration({ low, mode, high }) {
  const fixed = low === mode && mode === high;
  if (!(low > 0 && (fixed || low < mode && mode < high))) {
    throw new RangeError(`not a duration: ${low}, ${mode}, ${high} months`);
  }
  return fitThreePoints({ low: Math.log(low), mode: Math.log(mode), high: Math.log(high) });
}
function durationQuantile(duration, p) {
  return Math.exp(splitQuantile(duration, p));
}

// src/model/schedule.ts
function makeFinishes({ activities }, nPaths) {
  return new Map(activities.map(({ id }) => [id, new Float64Array(nPaths)]));
}
function simulateSchedule(schedule, seed, gates, from, to, out, firstPath = 0) {
  for (const activity of inOrder(schedule.activities)) {
    const finish = finishOf(out, activity.id);
    const before = activity.after.map((id) => finishOf(out, id));
    const duration = fitDuration(activity.months);
    const source = stream(seed, `${schedule.id}/${activity.id}/duration`, firstPath);
    const gate = activity.gate && { ...activity.gate, spending: spendingOf(gates, activity.gate.programme, to) };
    for (let p = from; p < to; p++) {
      let ready = activity.start ?? Number.NEGATIVE_INFINITY;
      for (const one of before) ready = Math.max(ready, one[p]);
      if (gate !== void 0) ready = Math.max(ready, dayReached(gate.spending, gate.amount, p));
      finish[p] = ready + yearsOf(duration, source, p);
    }
  }
}
function yearsOf(duration, source, path) {
  return durationQuantile(duration, uniform(source, path)) / 12;
}
function finishOf(out, id) {
  const found = out.get(id);
  if (found === void 0) throw new RangeError(`activity "${id}" is not in the schedule`);
  return found;
}
function spendingOf(gates, programme, paths) {
  const found = gates.get(programme);
  if (found === void 0) throw new RangeError(`programme "${programme}" has no spending`);
  if (found.nPaths !== 1 && found.nPaths < paths) {
    throw new RangeError(`programme "${programme}" has spending for ${found.nPaths} paths, not ${paths}`);
  }
  return found;
}
function dayReached({ firstYear: firstYear2, nYears, nPaths, cumulative }, amount, path) {
  const p = nPaths === 1 ? 0 : path;
  let spent = 0;
  for (let t = 0; t < nYears; t++) {
    const next = cumulative[t * nPaths + p];
    if (next >= amount) return firstYear2 + t + (amount - spent) / (next - spent);
    spent = next;
  }
  return Number.POSITIVE_INFINITY;
}
function inOrder(activities) {
  const byId2 = new Map(activities.map((one) => [one.id, one]));
  const ordered = /* @__PURE__ */ new Set();
  const visit2 = (id, trail) => {
    const activity = byId2.get(id);
    if (activity === void 0) throw new RangeError(`activity "${id}" is not in the schedule`);
    if (ordered.has(activity)) return;
    if (trail.includes(id)) throw new RangeError(`cycle: ${[...trail.slice(trail.indexOf(id)), id].join(" \u2192 ")}`);
    for (const before of activity.after) visit2(before, [...trail, id]);
    ordered.add(activity);
  };
  for (const { id } of activities) visit2(id, []);
  return [...ordered];
}

// src/scenarios/calendar.ts
var MS_PER_DAY = 864e5;
function daysBetween(from, to) {
  return serial(to) - serial(from);
}
function decimalYear(day) {
  const year = Number(day.slice(0, 4));
  const first = `${year}-01-01`;
  return year + daysBetween(first, day) / daysBetween(first, `${year + 1}-01-01`);
}
function serial(day) {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_PER_DAY;
}

// src/scenarios/milestones.ts
function milestoneFinishes(planId, activities, gates, restate, { seed, paths, firstPath = 0 }) {
  const schedule = scheduleOf(planId, activities, restate);
  const finishes = makeFinishes(schedule, paths);
  simulateSchedule(schedule, seed, gates, 0, paths, finishes, firstPath);
  const milestones = /* @__PURE__ */ new Map();
  for (const { id, of, provenance } of activities) {
    const { finish, grade } = milestones.get(of) ?? { finish: new Float64Array(paths), grade: "C" };
    const own = finishes.get(id);
    for (let p = 0; p < paths; p++) finish[p] = Math.max(finish[p], own[p]);
    milestones.set(of, { finish, grade: provenance.basis === "source" ? grade : "D" });
  }
  return milestones;
}
function scheduleOf(planId, activities, restate) {
  return {
    id: planId,
    activities: activities.map(({ id, start, months, after, gate }) => ({
      id,
      start: start === void 0 ? void 0 : decimalYear(start),
      months,
      after,
      gate: gate && { programme: gate.programme, amount: restate(gate.amount, gate.priceYear) }
    }))
  };
}
function finishedInShare({ finish }, p) {
  const sorted2 = finish.slice().sort();
  return sorted2[Math.max(0, Math.ceil(p * sorted2.length) - 1)];
}
function recordedOf({ id, year }, progress) {
  const record = progress.find((one) => one.of === id && one.event === "done");
  if (record === void 0) return void 0;
  const late = year !== void 0 && record.on > `${year}-12-31`;
  return { status: late ? "missed" : "met", record };
}

// src/scenarios/plan-forecaster.ts
function answeringOf({ standings }, { scale, family }) {
  if (scale === "growth") return { answeredBy: "pooled-drift", standing: void 0 };
  const answeredBy = partFor(standings, scale, family);
  return { answeredBy, standing: answeredBy === "components" ? void 0 : standingOf(standings, scale, family) };
}
function planForecaster(engine, indicator, prior) {
  const { answeredBy } = answeringOf(engine, indicator);
  if (answeredBy !== "pooled-drift") return engine.parts[answeredBy];
  const oriented = orientPrior(prior.prior, indicator.better);
  return forecaster(
    ({ times, z: z10 }, horizon) => predictive(widenPosterior(fitTrend(times, z10, oriented), prior.widen), horizon)
  );
}
function historyOf(indicator, figures2) {
  return {
    scale: indicator.scale,
    lower: indicator.lower,
    upper: indicator.upper,
    direction: indicator.better === "none" ? void 0 : indicator.better === "higher" ? "up" : "down",
    years: figures2.map((row) => row.year),
    values: figures2.map((row) => row.value)
  };
}

// src/scenarios/resolve.ts
function resolvePlan(data, planData, boundary) {
  const territory = data.territories.get(planData.plan.territory);
  const fitted = /* @__PURE__ */ new Map();
  const fields = /* @__PURE__ */ new Map();
  const identities = readyIdentities(data, territory, (indicator) => ownForecast(data, territory, indicator));
  const scheduled = new Set((data.schedules.get(planData.plan.id) ?? []).map((one) => one.of));
  return planData.targets.map((target) => {
    const indicator = judgedIndicator(data, target);
    const evidence = chooseEvidence(data, indicator, territory);
    const base = { target, indicator, evidence };
    if (target.kind === "milestone") {
      const known2 = recordedOf(target, data.progress.get(planData.plan.id) ?? []);
      if (known2 !== void 0) return { ...base, kind: "recorded", ...known2 };
      if (target.year !== void 0 && scheduled.has(target.id)) return { ...base, kind: "milestone" };
    }
    const gap = askableGap(target, indicator);
    if (gap !== void 0) return { ...base, kind: "gap", gap };
    const outturn = outturnOf(evidence, target);
    if (outturn !== void 0) return { ...base, kind: "observed", outturn };
    const found = identities.ready.get(indicator.id);
    const isObserved = evidence.series.length > 0 && evidence.proxy === void 0;
    const ready = isObserved && found?.identity.when === "unobserved" ? void 0 : found;
    const moved2 = ready?.identity.onto === void 0 ? void 0 : ready;
    if (ready !== void 0 && moved2 === void 0) return { ...base, kind: "identity", ready };
    if (indicator.scale === "rank") {
      if (!fields.has(indicator.id)) fields.set(indicator.id, chooseField(data, indicator.id, territory, boundary));
      const choice = fields.get(indicator.id);
      return choice.kind === "gap" ? { ...base, kind: "gap", gap: choice.gap } : { ...base, kind: "rank", choice };
    }
    if (!fitted.has(indicator.id)) fitted.set(indicator.id, fitSeries(data, indicator, territory, evidence));
    const one = fitted.get(indicator.id);
    return one === void 0 ? { ...base, kind: "gap", gap: "no-observation", lacks: identities.lacks.get(indicator.id) } : { ...base, kind: "series", fitted: one, moved: moved2, ...answeringOf(data.engine, indicator) };
  });
}
function ownForecast(data, territory, indicator) {
  const evidence = chooseEvidence(data, indicator, territory);
  return evidence.proxy === void 0 ? fitSeries(data, indicator, territory, evidence)?.model : void 0;
}
function askableGap(target, indicator) {
  if (target.kind === "milestone") return "milestone";
  if (target.kind === "qualitative" || target.comparator === "none" || target.comparator === "complete") {
    return target.kind === "rank" ? "no-index" : target.value === void 0 && target.kind !== "qualitative" ? "no-value" : "qualitative";
  }
  if (indicator.scale === "rank" && indicator.score === void 0) return "no-index";
  if (target.year === void 0) return "no-year";
  if (target.value === void 0 && target.comparator !== "above_average") return "no-value";
  return void 0;
}
function outturnOf(evidence, target) {
  if (evidence.proxy !== void 0 || target.kind === "growth_per_year" || target.comparator === "above_average")
    return void 0;
  return evidence.series.find((row) => row.year === target.year);
}
function fitSeries(data, indicator, territory, evidence) {
  if (evidence.series.length === 0) return void 0;
  const prior = priorFor(data.priors, indicator.scale, indicator.family);
  if (prior === void 0) return void 0;
  const link = linkOf(indicator);
  const history = historyOf(indicator, evidence.series);
  const lastYear = history.years[history.years.length - 1];
  const table = fanTable(
    planForecaster(data.engine, indicator, prior),
    history,
    link,
    Math.max(0, LAST_YEAR - lastYear)
  );
  const spread2 = typeof evidence.proxy?.spread === "number" ? evidence.proxy.spread : spreadOf(data, prior);
  const place2 = evidence.proxy === void 0 ? OWN_PLACE : placeOfProvince(data, territory, evidence, spread2, lastYear);
  const model = {
    name: `${territory.id}/${indicator.id}`,
    link,
    table,
    place: place2,
    lasting: data.engine.lasting,
    better: betterOf(indicator)
  };
  return { model, prior, evidence, history, spread: spread2 };
}
var betterOf = ({ better }) => better === "lower" ? -1 : 1;
var OWN_PLACE = { shift: 0, spread: 0 };
function placeOfProvince(data, territory, evidence, spread2, lastYear) {
  const proxy = evidence.proxy;
  if (proxy === void 0) return OWN_PLACE;
  const place2 = proxy.position === void 0 ? void 0 : latestStanding(data, proxy.position, territory.id);
  const { permanentShare: w2, persistence: rho } = data.priors.rankPersistence;
  const agreement = place2 === void 0 ? 0 : w2 + (1 - w2) * rho ** Math.abs(lastYear - place2.year);
  const shift = proxy.shift + (place2 === void 0 ? 0 : spread2 * agreement * place2.standing);
  return { shift, spread: spread2 * Math.sqrt(1 - agreement * agreement) };
}
function spreadOf(data, prior) {
  if (prior.betweenProvinces !== null) return prior.betweenProvinces;
  const known2 = data.priors.trends.filter((one) => one.scale === prior.scale && one.betweenProvinces !== null);
  const all = known2.length > 0 ? known2 : data.priors.trends.filter((one) => one.betweenProvinces !== null);
  const spreads = all.map((one) => one.betweenProvinces).sort((a, b) => a - b);
  return spreads[Math.floor(spreads.length / 2)] ?? 1;
}
function latestStanding(data, rank, territory) {
  const rows = data.observations.filter(
    (row) => row.indicator === rank && row.territory === territory && row.fieldSize !== ""
  );
  const last = rows.filter((row) => !row.confidence.includes("doubtful")).sort((a, b) => b.year - a.year)[0];
  if (last === void 0) return void 0;
  const n = last.fieldSize;
  return { standing: standingOfRank(last.value, n), year: last.year };
}

// src/model/common-shocks.ts
var EPOCH = 2e3;
function commonShocks(shares, seed, firstYear2, lastYear, from, to, firstPath = 0) {
  const made = /* @__PURE__ */ new Map();
  const territories = /* @__PURE__ */ new Map();
  const draw = (name) => drawNormals(seed, name, firstYear2 - EPOCH, lastYear - EPOCH, firstPath + from, to - from);
  return (territory, family) => {
    const key = `${territory}/${family}`;
    const known2 = made.get(key);
    if (known2 !== void 0) return known2;
    const ofTerritory = territories.get(territory) ?? draw(`${territory}/common`);
    territories.set(territory, ofTerritory);
    const ofFamily = draw(`${territory}/common/${family}`);
    const a = Math.sqrt(shares.territory);
    const b = Math.sqrt(shares.family);
    const mixed = (x, y) => {
      for (let i = 0; i < y.length; i++) y[i] = a * x[i] + b * y[i];
      return y;
    };
    const shocks = {
      share: shares.territory + shares.family,
      from,
      to,
      firstYear: firstYear2,
      pace: mixed(ofTerritory.pace, ofFamily.pace),
      news: mixed(ofTerritory.news, ofFamily.news)
    };
    made.set(key, shocks);
    return shocks;
  };
}
function drawNormals(seed, name, start, last, first, n) {
  const pace = new Float64Array(n);
  const news = new Float64Array((last - start + 1) * n);
  const years = new Float64Array(last + 1);
  const lasting = stream(seed, `${name}/pace`, first);
  const passing = stream(seed, `${name}/innovation`, first);
  for (let p = 0; p < n; p++) {
    pace[p] = normalQuantile(uniform(lasting, p));
    fillUniforms(years, 0, last + 1, passing, p, start - start % 2);
    for (let t = start; t <= last; t++) news[(t - start) * n + p] = normalQuantile(years[t]);
  }
  return { pace, news };
}

// src/scenarios/simulate-plan.ts
var MOST_STANDINGS = 1 << 24;
function simulatePlan(resolved, common, options) {
  const draws = /* @__PURE__ */ new Map();
  const ranks = /* @__PURE__ */ new Map();
  const series2 = [];
  const add2 = ({ id, family }, model) => {
    if (draws.has(id)) return;
    const room3 = makeDraws(model.table.lastYear, LAST_YEAR, options.paths, options.firstPath);
    series2.push({ model, room: room3, family: family ?? id });
    draws.set(id, room3);
  };
  for (const one of resolved) {
    const { id } = one.indicator;
    if (one.kind === "series") add2(one.indicator, one.fitted.model);
    if (one.kind === "identity")
      for (const { indicator, model } of forecastsOf(one.ready).values()) add2(indicator, model);
    if (one.kind === "rank" && !ranks.has(id)) ranks.set(id, simulateRank(one.choice, options));
  }
  const { seed, firstPath } = options;
  const firstNews = Math.max(EPOCH, Math.min(LAST_YEAR, ...series2.map(({ model }) => model.table.lastYear + 1)));
  inBlocks(options, (from, to) => {
    const shared = commonShocks(common, seed, firstNews, LAST_YEAR, from, to, firstPath);
    for (const { model, room: room3, family } of series2)
      simulateSeries(model, seed, room3, from, to, shared(territoryOf(model), family));
  });
  return { draws, fitted: fittedIn(resolved), ranks };
}
function fittedIn(resolved) {
  return new Map(resolved.flatMap((one) => one.kind === "series" ? [[one.indicator.id, one.fitted]] : []));
}
var territoryOf = ({ name }) => name.slice(0, name.indexOf("/"));
function simulateRank(choice, options) {
  const { field, tableYear } = choice;
  const room3 = makeRankDraws(tableYear, LAST_YEAR, options.paths, options.firstPath);
  const isKept = room3.nPaths * room3.nYears * field.units.length <= MOST_STANDINGS;
  const draws = rankDraws(choice, options, room3);
  if (!isKept) return { draws, choice };
  let kept7;
  const standings = () => {
    if (kept7 === void 0) {
      kept7 = makeStandings(field, room3);
      rankDraws(choice, options, makeRankDraws(tableYear, LAST_YEAR, room3.nPaths, room3.firstPath), void 0, kept7);
    }
    return kept7;
  };
  return { draws, choice, standings };
}
function liftedRank({ draws, choice, standings }, options, lift) {
  if (standings !== void 0) return { draws: liftRanks(choice.field, choice.own, draws, standings(), lift), choice };
  const { firstYear: firstYear2, nPaths, firstPath } = draws;
  return { draws: rankDraws(choice, options, makeRankDraws(firstYear2, LAST_YEAR, nPaths, firstPath), lift), choice };
}
function rankDraws({ field, own }, options, draws, lift, standings) {
  inBlocks(options, (from, to) => simulateRanks(field, own, options.seed, draws, from, to, lift, standings));
  return draws;
}
var DEFAULT_BLOCK = 2500;
function inBlocks({ paths, block: block2 = DEFAULT_BLOCK }, run2) {
  for (let from = 0; from < paths; from += block2) run2(from, Math.min(from + block2, paths));
}

// src/scenarios/prepare.ts
var BASELINE = "baseline";
var SHARE_OF_BUDGET = "sti-share-budget";
function prepareRun(workspace, planData, options) {
  const frame = prepareFrame(workspace, planData, options);
  const { territory, levels, policy } = frame;
  const { money, drivers } = policy.base;
  const simulation = simulatePlan(frame.resolved, workspace.engine.common, options);
  const drawn = drawPolicy(workspace, territory, levels, money, drivers, runUniforms(options), options.paths);
  return {
    ...frame,
    simulation,
    policy: { ...drawn, moved: movedForecasts(frame.resolved, simulation) },
    merged: once(() => prepareRun(workspace, planData, { ...options, boundary: "successor" }))
  };
}
function prepareFrame(workspace, planData, options) {
  const territory = workspace.territories.get(planData.plan.territory);
  const { budget } = workspace;
  const nPaths = options.paths;
  const resolved = resolvePlan(workspace, planData, options.boundary);
  const scenario = budget.scenarios.get(BASELINE);
  if (scenario === void 0) throw new Error(`no scenario ${BASELINE}`);
  const baseline = settingsOf(scenario, budget.scenarios);
  const rows = driverRows(budget.drivers, territory.id);
  const drivers = drawDrivers(rows, territory.id, baseline, runUniforms(options), nPaths);
  const lastShare = drawLastShare(workspace, territory, options);
  const money = moneyOf(baseline, { drivers, lastShare, programmes: budget.programmes, nPaths });
  const levels = levelsOf(workspace, territory, resolved);
  const responses = [...levels.keys()].flatMap(
    (id) => responsesFor(budget.responses, territory.id, id).map((response) => ({ response }))
  );
  const spillovers = budget.spillovers.filter(isAmong(levels)).map((link) => ({ link }));
  return {
    workspace,
    planData,
    options,
    territory,
    resolved,
    levels,
    lastShare,
    policy: { nPaths, responses, spillovers, moved: movedIn(resolved), base: { money, drivers } },
    baseline,
    merged: once(() => prepareFrame(workspace, planData, { ...options, boundary: "successor" }))
  };
}
function movedIn(resolved) {
  const found = new Map(
    resolved.flatMap(
      (one) => one.kind === "series" && one.moved !== void 0 ? [[one.indicator.id, { ready: one.moved, link: one.fitted.model.link }]] : []
    )
  );
  return [...found.values()];
}
var movedForecasts = (resolved, { draws }) => movedIn(resolved).map((one) => ({ ...one, draws: draws.get(one.ready.identity.indicator) }));
var runUniforms = ({ seed, firstPath }) => uniformsOf(seed, firstPath);
function drawLastShare(workspace, territory, { seed, paths, firstPath }) {
  const fitted = fittedOf(workspace, territory, SHARE_OF_BUDGET);
  if (fitted === void 0) return new Float64Array(paths);
  const { lastYear } = fitted.model.table;
  const draws = makeDraws(lastYear, lastYear, paths, firstPath);
  simulateSeries(fitted.model, seed, draws, 0, paths);
  return draws.values;
}
function fittedOf(workspace, territory, id) {
  const indicator = workspace.indicators.get(id);
  if (indicator === void 0) return void 0;
  return fitSeries(workspace, indicator, territory, chooseEvidence(workspace, indicator, territory));
}
function levelsOf(workspace, territory, resolved) {
  const levels = /* @__PURE__ */ new Map();
  const fitted = fittedIn(resolved);
  const moved2 = new Set(workspace.budget.responses.map((one) => one.indicator));
  for (const { from, to } of workspace.budget.spillovers) moved2.add(from).add(to);
  for (const id of moved2) {
    const one = fitted.get(id) ?? fittedOf(workspace, territory, id);
    if (one !== void 0) levels.set(id, one);
  }
  return levels;
}
var isAmong = (levels) => ({ from, to }) => levels.has(from) && levels.has(to);
function drawPolicy({ budget, indicators }, territory, levels, money, drivers, uniforms, nPaths) {
  const profiles = new Map(
    [...budget.delivery.values()].map((one) => [one.id, once(() => drawDelivery(one, territory.id, uniforms, nPaths))])
  );
  const delivery = { get: (id) => profiles.get(id)?.() };
  const responses = [...levels].flatMap(([id, { model }]) => {
    const level = model.table.level + model.place.shift;
    const indicator = indicators.get(id);
    const context = { indicator, link: model.link, level, drivers, territory: territory.id, uniforms, nPaths };
    return responsesFor(budget.responses, territory.id, id).map((one) => drawResponse(one, context));
  });
  const spillovers = budget.spillovers.filter(isAmong(levels)).map((link) => {
    const key = `${territory.id}/spillover/${link.from}/${link.to}`;
    return { link, strength: drawPoints(link.strength, uniforms, key, nPaths, 0, 0.9) };
  });
  const parts = { nPaths, programmes: budget.programmes, delivery, responses };
  return { ...parts, spillovers, moved: [], base: { money, drivers, streams: baseStreams(parts, money, drivers) } };
}

// src/scenarios/prepared-cache.ts
var MOST_KEPT2 = 12288;
var MOST_PATHS = 4096;
var kept2 = /* @__PURE__ */ new WeakMap();
function preparedFor(workspace, planData, options) {
  if (options.paths > MOST_PATHS) return prepareRun(workspace, planData, options);
  const { paths, seed, boundary, firstPath = 0 } = options;
  const key = JSON.stringify([workspace.hash, planData.plan.id, paths, seed, boundary, firstPath]);
  const worlds2 = kept2.get(workspace.priors) ?? /* @__PURE__ */ new Map();
  kept2.set(workspace.priors, worlds2);
  const found = worlds2.get(key) ?? prepareRun(workspace, planData, options);
  worlds2.delete(key);
  worlds2.set(key, found);
  let sum = [...worlds2.values()].reduce((paths2, one) => paths2 + one.options.paths, 0);
  for (const [oldest, { options: its }] of worlds2) {
    if (sum <= MOST_KEPT2) break;
    sum -= its.paths;
    worlds2.delete(oldest);
  }
  return within(found, workspace);
}
function within(prepared2, workspace) {
  if (prepared2.workspace === workspace) return prepared2;
  return { ...prepared2, workspace, merged: () => within(prepared2.merged(), workspace) };
}

// src/scenarios/budget/apply.ts
function moved(draws, link, effect) {
  const known2 = movedBefore.get(effect);
  if (known2?.from === draws && known2.link === link) return known2.draws;
  const z10 = onLink(draws, link);
  const made = drawsByYear(draws, (at) => {
    const year = draws.firstYear + at;
    const before = drawsOfYear(draws, year);
    const t = yearAt(year);
    if (t < 0 || t >= BUDGET_YEARS) return before;
    const out = before.slice();
    moveOnLink(link, z10.year(t), effect.year(t), out);
    return out;
  });
  movedBefore.set(effect, { from: draws, link, draws: made });
  return made;
}
var movedBefore = /* @__PURE__ */ new WeakMap();
var MOST_KEPT3 = 4096;
var kept3 = /* @__PURE__ */ new WeakMap();
function onLink(draws, link) {
  const known2 = kept3.get(draws);
  if (known2 !== void 0) return known2;
  const z10 = yearly(
    BUDGET_YEARS,
    draws.nPaths,
    (t) => drawsOfYear(draws, FIRST_BUDGET_YEAR + t).map((y) => toLink(link, y))
  );
  if (draws.nPaths <= MOST_KEPT3) kept3.set(draws, z10);
  return z10;
}
function shocked(draws, shocks, indicator) {
  const own = shocks.filter(
    (one) => (one.kind === "achieved" || one.kind === "shift") && one.indicator === indicator.id
  );
  if (own.length === 0) return draws;
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = indicator;
  return drawsByYear(draws, (at) => {
    const year = draws.firstYear + at;
    const acting = own.filter((shock) => shock.year <= year);
    const before = drawsOfYear(draws, year);
    if (acting.length === 0) return before;
    const values3 = before.slice();
    for (const shock of acting) {
      for (let p = 0; p < values3.length; p++) {
        const y = values3[p];
        if (shock.kind === "shift") values3[p] = Math.min(upper, Math.max(lower, y + shock.by));
        else values3[p] = indicator.better === "lower" ? Math.min(y, shock.value) : Math.max(y, shock.value);
      }
    }
    return values3;
  });
}

// src/scenarios/budget/moved-forecast.ts
function addedByMoney(ready, money, base, drivers, nPaths) {
  const now = identityDraws(ready, money, drivers, nPaths).draws.values;
  const before = identityDraws(ready, base, drivers, nPaths).draws.values;
  return now.map((value, i) => {
    const more = value - before[i];
    return Number.isFinite(more) ? more : 0;
  });
}
function changeOnLink({ ready, link, draws }, money, base, drivers) {
  const added = addedByMoney(ready, money, base, drivers, draws.nPaths);
  if (added.every((one) => one === 0)) return void 0;
  const before = inBudgetYears(draws);
  return added.map((more, i) => {
    const y = before[i];
    return more === 0 || Number.isNaN(y) ? 0 : toLink(link, y + more) - toLink(link, y);
  });
}

// src/scenarios/budget/response-gains.ts
var MOST_KEPT4 = 4096;
var kept4 = /* @__PURE__ */ new WeakMap();
var room2 = new Float64Array(0);
function responseAdder(draws, stock, baseStock, nPaths) {
  const { sign } = draws;
  const drawn = draws.drawn();
  if (drawn.form !== "formula") return columnAdder(draws, drawn, stock, baseStock, nPaths);
  let both;
  return (effect, t) => {
    both ??= {
      now: formulaImprovement(drawn, stock, nPaths),
      before: formulaImprovement(drawn, baseStock, nPaths)
    };
    const from = t * nPaths;
    for (let p = 0; p < nPaths; p++)
      effect[p] = effect[p] + sign * (both.now[from + p] - both.before[from + p]);
  };
}
function columnAdder(draws, columns, stock, baseStock, nPaths) {
  const gains = baseGains(draws, columns, baseStock, nPaths);
  return (effect, t) => {
    const [now, then] = [ofYear(stock, t, nPaths), ofYear(baseStock, t, nPaths)];
    const before = gains.year(t);
    if (room2.length !== nPaths) room2 = new Float64Array(nPaths);
    fillImprovements(columns, now, room2, then);
    for (let p = 0; p < nPaths; p++) {
      if (now[p] === then[p]) continue;
      effect[p] = effect[p] + draws.sign * (room2[p] - before[p]);
    }
  };
}
function baseGains(draws, columns, baseStock, nPaths) {
  const known2 = kept4.get(draws);
  if (known2?.baseStock === baseStock) return known2.gains;
  const gains = yearly(BUDGET_YEARS, nPaths, (t) => {
    const made = new Float64Array(nPaths);
    fillImprovements(columns, ofYear(baseStock, t, nPaths), made, new Float64Array(nPaths).fill(Number.NaN));
    return made;
  });
  if (nPaths <= MOST_KEPT4) kept4.set(draws, { baseStock, gains });
  return gains;
}
var ofYear = (values3, t, nPaths) => values3.subarray(t * nPaths, (t + 1) * nPaths);

// src/scenarios/budget/spillovers.ts
function addSpillovers({ spillovers, nPaths }, own, last) {
  const links = spillovers.map(({ link }) => link);
  const reached = closure(own.keys(), links);
  const acting = spillovers.filter(({ link }) => reached.has(link.from));
  const differing = [.../* @__PURE__ */ new Set([...own.keys(), ...last.own.keys()])].filter((id) => own.get(id) !== last.own.get(id));
  const other = [...acting, ...last.acting].filter((one) => acting.includes(one) !== last.acting.includes(one));
  const isChanged = closure([...differing, ...other.map(({ link }) => link.to)], links);
  const led = new Set(acting.map(({ link }) => link.to));
  const effects = /* @__PURE__ */ new Map();
  for (const id of reached) {
    const before = isChanged.has(id) ? void 0 : last.effects.get(id);
    const alone = own.get(id);
    if (before !== void 0) effects.set(id, before);
    else if (!led.has(id)) effects.set(id, alone);
    else {
      const leading = acting.filter(({ link }) => link.to === id);
      effects.set(id, withSpillovers(alone, leading, effects, nPaths));
    }
  }
  return { effects, acting };
}
function withSpillovers(alone, leading, effects, nPaths) {
  return yearly(BUDGET_YEARS, nPaths, (t) => {
    const to = alone?.year(t).slice() ?? new Float64Array(nPaths);
    if (t === 0) return to;
    for (const { link, strength } of leading) {
      const from = effects.get(link.from).year(t - 1);
      for (let p = 0; p < nPaths; p++) to[p] = to[p] + strength[p] * from[p];
    }
    return to;
  });
}
function closure(from, links) {
  const found = new Set(from);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const link of links) if (found.has(link.from)) found.add(link.to);
  }
  return found;
}

// src/scenarios/budget/effects.ts
var NONE = { streams: /* @__PURE__ */ new Map(), own: /* @__PURE__ */ new Map(), effects: /* @__PURE__ */ new Map(), acting: [] };
var MOST_KEPT5 = 4096;
var kept5 = /* @__PURE__ */ new WeakMap();
function policyEffects(policy, money, drivers) {
  const { base, nPaths } = policy;
  if (money === base.money && drivers === base.drivers) return /* @__PURE__ */ new Map();
  const last = kept5.get(base) ?? NONE;
  const streams = streamsUnder(policy, money, drivers, last.streams);
  const own = ownEffects(policy, streams, last.own);
  for (const one of policy.moved) {
    const { indicator } = one.ready.identity;
    const change = changeOnLink(one, money, base.money, drivers);
    if (change === void 0) continue;
    const before2 = last.own.get(indicator);
    const isSame = before2 !== void 0 && sameBytes(before2.effect.whole(), change);
    own.set(indicator, isSame ? before2 : { parts: [], effect: yearlyOf(change, nPaths) });
  }
  const before = new Map([...last.own].map(([id, { effect }]) => [id, effect]));
  const now = new Map([...own].map(([id, { effect }]) => [id, effect]));
  const { effects, acting } = addSpillovers(policy, now, { ...last, own: before });
  if (nPaths <= MOST_KEPT5) kept5.set(base, { streams, own, effects, acting });
  return new Map(effects);
}
function streamsUnder(policy, money, drivers, last) {
  const { nPaths, base } = policy;
  const streams = /* @__PURE__ */ new Map();
  for (const { response } of policy.responses) {
    const key = streamKey(response);
    if (streams.has(key)) continue;
    const before = base.streams.get(key);
    if (before === void 0) throw new Error(`no baseline of ${key}`);
    const of = sumOf(policy, response, money, drivers);
    const candidates = [before, last.get(key)].filter((one) => one !== void 0);
    const summed2 = candidates.find((one) => sameParts(one.of, of));
    if (summed2 !== void 0) {
      streams.set(key, summed2);
      continue;
    }
    const real = realOf(policy, response, money, drivers);
    const known2 = candidates.find((one) => sameBytes(real, one.real));
    const delivery = deliveryOf(policy, response.programme);
    streams.set(key, known2 ?? { real, stock: stockOf(real, firstYear(before.real, nPaths), delivery, nPaths), of });
  }
  return streams;
}
function ownEffects({ responses, base, nPaths }, streams, last) {
  const acting = /* @__PURE__ */ new Map();
  for (const draws of responses) {
    const key = streamKey(draws.response);
    const { indicator } = draws.response;
    if (streams.get(key) !== base.streams.get(key)) acting.set(indicator, [...acting.get(indicator) ?? [], draws]);
  }
  const own = /* @__PURE__ */ new Map();
  for (const [indicator, all] of acting) {
    const parts = all.flatMap((draws) => [draws, streams.get(streamKey(draws.response))]);
    const before = last.get(indicator);
    if (before !== void 0 && sameParts(before.parts, parts)) {
      own.set(indicator, before);
      continue;
    }
    const adders = all.map((draws) => {
      const key = streamKey(draws.response);
      const [now, then] = [streams.get(key), base.streams.get(key)];
      return responseAdder(draws, now.stock, then.stock, nPaths);
    });
    const effect = yearly(BUDGET_YEARS, nPaths, (t) => {
      const change = new Float64Array(nPaths);
      for (const add2 of adders) add2(change, t);
      return change;
    });
    own.set(indicator, { parts, effect });
  }
  return own;
}
function sameBytes(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

// src/model/cross-checks.ts
function growthCheck(points, target) {
  const first = points[0];
  const last = points[points.length - 1];
  const positive = target.value > 0 && points.every((point) => point.value > 0);
  const per = (from, to) => {
    const years = to.year - from.year;
    if (years <= 0) return void 0;
    return positive ? (to.value / from.value) ** (1 / years) - 1 : (to.value - from.value) / years;
  };
  return { actual: per(first, last), required: per(last, target), as: positive ? "ratio" : "difference" };
}
function anticipatedProgress(points, target, better) {
  const first = points[0];
  if (first === void 0 || points.length < 2) return void 0;
  let sw = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let sxy = 0;
  for (const { year, value } of points) {
    const weight = year - first.year + 1;
    const x = year - first.year;
    sw += weight;
    sx += weight * x;
    sy += weight * value;
    sxx += weight * x * x;
    sxy += weight * x * value;
  }
  const slope2 = (sw * sxy - sx * sy) / (sw * sxx - sx * sx);
  const predicted = (sy - slope2 * sx) / sw + slope2 * (target.year - first.year);
  const sign = better === "higher" ? 1 : -1;
  const open = sign * (target.value - predicted);
  const way = sign * (target.value - first.value);
  if (open <= 0) return { predicted, gap: 0, reading: "on-track" };
  if (way <= 0) return { predicted, gap: 1, reading: "reverse" };
  return { predicted, gap: open / way, reading: sign * slope2 < 0 ? "reverse" : "accelerate" };
}

// src/model/verdict.ts
var EDGES = [
  [0.99, "virtually-certain"],
  [0.9, "very-likely"],
  [0.66, "likely"],
  [0.33, "about-even"],
  [0.1, "unlikely"],
  [0.01, "very-unlikely"],
  [0, "exceptionally-unlikely"]
];
function verdictOf(probability) {
  const found = EDGES.find(([edge]) => probability >= edge);
  return (found ?? EDGES[EDGES.length - 1])[1];
}
var HIGHEST_BORROWED = 0.95;
var LOWEST_BORROWED = 0.05;
function headlineOf(probability, grade) {
  if (grade !== "C" && grade !== "D") return { verdict: verdictOf(probability), probability, bound: "none" };
  const verdict = verdictOf(Math.min(0.89, Math.max(0.1, probability)));
  if (probability > HIGHEST_BORROWED) return { verdict, probability: HIGHEST_BORROWED, bound: "above" };
  if (probability < LOWEST_BORROWED) return { verdict, probability: LOWEST_BORROWED, bound: "below" };
  return { verdict, probability, bound: "none" };
}

// src/scenarios/borrowed.ts
function borrowedGrade({ responses, spillovers, moved: moved2 }, effects, indicator, year) {
  const t = yearAt(year);
  const effect = effects.get(indicator);
  if (effect === void 0 || t < 0 || t >= BUDGET_YEARS) return void 0;
  if (effect.year(t).every((change) => change === 0)) return void 0;
  const links = spillovers.filter(({ link }) => link.to === indicator).map(({ link }) => link);
  const sources = /* @__PURE__ */ new Set([indicator, ...links.map(({ from }) => from)]);
  const bases = [
    ...links.map(({ basis }) => basis),
    ...responses.filter(({ response }) => sources.has(response.indicator)).map(({ response }) => response.basis),
    ...moved2.filter(({ ready }) => sources.has(ready.identity.indicator)).map(({ ready }) => ready.identity.basis)
  ];
  return bases.every(({ status }) => status === "prior") ? "C" : "D";
}
var weakerGrade = (a, b) => b !== void 0 && b > a ? b : a;

// src/scenarios/outcomes.ts
function contextOf({ plan: plan2 }, asOf, simulation) {
  const asOfYear = Number(asOf.slice(0, 4));
  const firstPlanYear = Number((plan2.issued ?? `${asOfYear - 1}`).slice(0, 4)) + 1;
  return { simulation, asOfYear, firstPlanYear };
}
function isSimulated(resolved) {
  return !["gap", "observed", "recorded"].includes(resolved.kind);
}
function outcomeOf(resolved, context) {
  const year = resolved.target.year;
  if (resolved.kind === "milestone") return finishOutcome(context, resolved.target.id, year);
  return resolved.kind === "rank" ? rankOutcome(resolved, context, year) : drawsOutcome(resolved, context, year);
}
function finishOutcome({ simulation }, id, year) {
  const found = simulation.milestones?.get(id);
  if (found === void 0) throw new RangeError(`the schedule of ${id} was not simulated`);
  return { sample: found.finish, reached: marksOf(found.finish, { low: Number.NEGATIVE_INFINITY, high: year + 1 }) };
}
function drawsOutcome(resolved, context, year) {
  const { target, indicator } = resolved;
  const link = resolved.kind === "series" ? resolved.fitted.model.link : { kind: "identity" };
  const draws = context.simulation.draws.get(indicator.id);
  const sample = target.kind === "growth_per_year" ? meanOverYears(draws, Math.min(Math.max(context.firstPlanYear, draws.firstYear), year), year) : drawsOfYear(draws, Math.max(year, draws.firstYear));
  return { sample, reached: marksOf(sample, conditionInterval(conditionOf(resolved), link)) };
}
function marksOf(sample, { low, high }) {
  const marks = new Uint8Array(sample.length);
  for (let p = 0; p < marks.length; p++) {
    const y = sample[p];
    if (y >= low && y <= high) marks[p] = 1;
  }
  return marks;
}
function meanOverYears(draws, first, last) {
  const mean = new Float64Array(draws.nPaths);
  for (let year = first; year <= last; year++) {
    const values3 = drawsOfYear(draws, year);
    for (let p = 0; p < mean.length; p++) mean[p] = mean[p] + values3[p] / (last - first + 1);
  }
  return mean;
}
function rankOutcome(resolved, context, year) {
  const { draws, choice } = context.simulation.ranks.get(resolved.indicator.id);
  const at = Math.max(year, draws.firstYear);
  const { ranks: sample, aboveMean } = ranksOfYear(draws, at);
  if (resolved.target.comparator === "above_average") return { sample, reached: Uint8Array.from(aboveMean) };
  const high = restatedRank(resolved.target.value, choice);
  return { sample, reached: marksOf(sample, { low: Number.NEGATIVE_INFINITY, high }) };
}
function conditionOf(resolved) {
  const { target, indicator } = resolved;
  const value = target.value;
  const halfStep = indicator.scale === "count" ? 0.5 : 0;
  if (target.comparator === "range") {
    if (indicator.better === "higher") return { comparator: ">=", value, halfStep };
    if (indicator.better === "lower") return { comparator: "<=", value: target.valueHigh, halfStep };
    return { comparator: "range", value, valueHigh: target.valueHigh, halfStep };
  }
  return { comparator: target.comparator, value, halfStep };
}
function countMarked(reached) {
  let count = 0;
  for (let p = 0; p < reached.length; p++) count += reached[p];
  return count;
}

// src/scenarios/reached-year.ts
var MOST_PATHS2 = 2e3;
var NEVER = () => void 0;
function reachedBy(resolved, simulation) {
  const { target, indicator } = resolved;
  if (target.kind === "growth_per_year" || target.comparator === "above_average") return NEVER;
  if (resolved.kind === "rank") {
    const simulated = simulation.ranks.get(indicator.id);
    if (simulated === void 0) return NEVER;
    const { draws: draws2, choice } = simulated;
    const high = restatedRank(target.value, choice);
    return () => firstYears(draws2, (year) => ranksOfYear(draws2, year).ranks, { low: Number.NEGATIVE_INFINITY, high });
  }
  const draws = simulation.draws.get(indicator.id);
  if (draws === void 0 || resolved.kind !== "series" && resolved.kind !== "identity") return NEVER;
  const link = resolved.kind === "series" ? resolved.fitted.model.link : { kind: "identity" };
  return () => firstYears(draws, (year) => drawsOfYear(draws, year), conditionInterval(conditionOf(resolved), link));
}
var waiting = new Int32Array(MOST_PATHS2);
function firstYears({ firstYear: firstYear2, nYears, nPaths }, valuesOf, { low, high }) {
  const n = Math.min(MOST_PATHS2, nPaths);
  const years = {};
  let left = n;
  for (let p = 0; p < n; p++) waiting[p] = p;
  for (let t = 0; t < nYears && years.p90 === void 0; t++) {
    const values3 = valuesOf(firstYear2 + t);
    let kept7 = 0;
    for (let i = 0; i < left; i++) {
      const p = waiting[i];
      const y = values3[p];
      if (!(y >= low && y <= high)) waiting[kept7++] = p;
    }
    left = kept7;
    const isReached = (share) => n - left >= Math.max(1, Math.ceil(share * n));
    if (isReached(0.1)) years.p10 ??= firstYear2 + t;
    if (isReached(0.5)) years.p50 ??= firstYear2 + t;
    if (isReached(0.9)) years.p90 = firstYear2 + t;
  }
  return years;
}

// src/scenarios/assess.ts
function judge(resolved, context) {
  if (!isSimulated(resolved)) return { assessment: assessKnown(resolved), reached: void 0 };
  const { target } = resolved;
  const year = target.year;
  const { reached, sample } = outcomeOf(resolved, context);
  const raw = attainmentOf(countMarked(reached), sample.length);
  const moved2 = resolved.kind === "rank" ? resolved.indicator.score ?? "" : resolved.indicator.id;
  const grade = weakerGrade(gradeOf(resolved, context), context.borrowed?.(moved2, year));
  const isFinished = resolved.kind === "milestone";
  const fan = once(() => isFinished ? void 0 : fanOf(sample));
  const years = once(reachedBy(resolved, context.simulation));
  const assessment = {
    resolved,
    target,
    status: "assessed",
    grade,
    gap: void 0,
    nowcast: year < context.asOfYear,
    raw,
    headline: headlineOf(raw.probability, grade),
    get fan() {
      return fan();
    },
    get reachedBy() {
      return years();
    },
    ...isFinished ? { finish: finishOf2(context, target.id) } : {},
    ...crossChecks(resolved)
  };
  return { assessment, reached };
}
function assessKnown(resolved) {
  const { evidence } = resolved;
  const empty = nothingOf(resolved);
  if (resolved.kind === "gap") {
    return { ...empty, status: "not-assessable", grade: "N", gap: resolved.gap, ...crossChecks(resolved) };
  }
  if (resolved.kind === "observed") {
    const met = observedMet(resolved, resolved.outturn.value);
    return { ...empty, status: met ? "met" : "missed", grade: evidence.grade, ...crossChecks(resolved) };
  }
  return { ...empty, status: resolved.status, grade: "B" };
}
var nothingOf = (resolved) => ({
  resolved,
  target: resolved.target,
  gap: void 0,
  nowcast: false,
  raw: void 0,
  headline: void 0,
  fan: void 0,
  growth: void 0,
  anticipated: void 0
});
function gradeOf(resolved, { simulation }) {
  const { kind, evidence, target } = resolved;
  if (kind === "rank") return "B";
  if (kind === "milestone") return simulation.milestones?.get(target.id)?.grade ?? "D";
  if (kind === "identity") return evidence.grade === "N" && forecastsOf(resolved.ready).size === 0 ? "D" : "C";
  return evidence.grade;
}
function finishOf2({ simulation }, id) {
  const found = simulation.milestones?.get(id);
  if (found === void 0) return void 0;
  return [finishedInShare(found, 0.1), finishedInShare(found, 0.5), finishedInShare(found, 0.9)];
}
function observedMet(resolved, value) {
  const { target } = resolved;
  if (target.comparator === "top_n") return value <= target.value;
  return conditionTest(conditionOf(resolved), { kind: "identity" })(value);
}
var checked = /* @__PURE__ */ new WeakMap();
function crossChecks(resolved) {
  const found = checked.get(resolved) ?? officialChecks(resolved);
  checked.set(resolved, found);
  return found;
}
function officialChecks(resolved) {
  const { target, evidence, indicator } = resolved;
  const { year, value } = target;
  const points = evidence.series.map((row) => ({ year: row.year, value: row.value }));
  if (year === void 0 || value === void 0 || points.length === 0 || indicator.scale === "rank" || target.kind === "growth_per_year") {
    return { growth: void 0, anticipated: void 0 };
  }
  const goal = { year, value };
  const direction = indicator.better === "lower" ? "lower" : "higher";
  return { growth: growthCheck(points, goal), anticipated: anticipatedProgress(points, goal, direction) };
}

// src/scenarios/budget/gates.ts
function finishesUnder({ planId, activities, programmes, seed, nPaths, firstPath = 0 }, money, drivers) {
  if (activities.length === 0) return /* @__PURE__ */ new Map();
  const gated = new Set(activities.flatMap(({ gate }) => gate === void 0 ? [] : [gate.programme]));
  const gates = new Map([...gated].map((id) => [id, spendingOf2(id, programmes, money, drivers, nPaths)]));
  const restate = (amount, priceYear) => amount * medianPrice(drivers, PRICE_YEAR, nPaths) / medianPrice(drivers, priceYear, nPaths);
  return milestoneFinishes(planId, activities, gates, restate, { seed, paths: nPaths, firstPath });
}
function spendingOf2(id, programmes, money, drivers, nPaths) {
  const cumulative = realMoney(money, linesOf(id, programmes), PAYERS, drivers, nPaths);
  for (let i = nPaths; i < cumulative.length; i++)
    cumulative[i] = cumulative[i] + cumulative[i - nPaths];
  return { firstYear: FIRST_BUDGET_YEAR, nYears: BUDGET_YEARS, nPaths, cumulative };
}
function medianPrice(drivers, year, nPaths) {
  const prices = new Float64Array(nPaths);
  for (let p = 0; p < nPaths; p++) prices[p] = priceAt(drivers, yearAt(year), p, nPaths);
  return inPlaces(prices, [nPaths >> 1])[nPaths >> 1];
}

// src/scenarios/recipe.ts
var ENGINE_VERSION = "0.1.0";
function recipeOf({ workspace, planData, options }, settings) {
  return {
    engine: ENGINE_VERSION,
    data: workspace.hash,
    asOf: workspace.asOf,
    plan: planData.plan.id,
    scenario: settings.id,
    boundary: isMerger(settings) ? "successor" : options.boundary,
    seed: options.seed,
    paths: options.paths
  };
}
var isMerger = ({ shocks }) => shocks.some((one) => one.kind === "merger");

// src/scenarios/judge-plan.ts
function judgePlan(frame, settings, money, drivers, simulated, effects) {
  const { workspace, planData, options, resolved } = frame;
  const { id: planId } = planData.plan;
  const { seed, paths, firstPath = 0 } = options;
  const activities = workspace.schedules.get(planId) ?? [];
  const schedule = { planId, activities, programmes: workspace.budget.programmes, seed, nPaths: paths, firstPath };
  const simulation = { ...simulated, milestones: finishesUnder(schedule, money, drivers) };
  const context = {
    ...contextOf(planData, workspace.asOf, simulation),
    borrowed: (indicator, year) => borrowedGrade(frame.policy, effects, indicator, year)
  };
  const judged = resolved.map((one) => judgeOnce(one, context, effects));
  const reached = judged.flatMap(
    ({ assessment, reached: marks }) => marks === void 0 ? [] : [[assessment.target.id, marks]]
  );
  return {
    ...simulation,
    recipe: recipeOf(frame, settings),
    assessments: judged.map(({ assessment }) => assessment),
    reached: new Map(reached),
    settings,
    money,
    drivers,
    effects,
    problems: checkEnvelope2(settings, money, paths)
  };
}
var kept6 = /* @__PURE__ */ new WeakMap();
function judgeOnce(one, context, effects) {
  const { id, score = "" } = one.indicator;
  const { draws, ranks } = context.simulation;
  const by = one.kind === "series" ? draws.get(id) : one.kind === "rank" ? ranks.get(id)?.draws : void 0;
  if (by === void 0) return judge(one, context);
  const effect = effects.get(one.kind === "rank" ? score : id);
  const known2 = kept6.get(by) ?? /* @__PURE__ */ new Map();
  kept6.set(by, known2);
  const { asOfYear, firstPlanYear } = context;
  const found = known2.get(one);
  const isSame = found?.asOfYear === asOfYear && found.firstPlanYear === firstPlanYear && found.effect === effect;
  if (isSame) return found.judged;
  const judged = judge(one, context);
  known2.set(one, { asOfYear, firstPlanYear, effect, judged });
  return judged;
}

// src/scenarios/narrow.ts
function narrowTo(prepared2, targets) {
  const { responses, spillovers, moved: moved2 } = prepared2.policy;
  const wanted = new Set(targets.flatMap(({ indicator }) => [indicator.id, indicator.score ?? indicator.id]));
  for (const one of targets) if (one.kind === "identity") for (const id of forecastsOf(one.ready).keys()) wanted.add(id);
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size;
    for (const { link } of spillovers) if (wanted.has(link.to)) wanted.add(link.from);
  }
  const policy = {
    ...prepared2.policy,
    responses: responses.filter(({ response }) => wanted.has(response.indicator)),
    spillovers: spillovers.filter(({ link }) => wanted.has(link.to)),
    moved: moved2.filter(({ ready }) => wanted.has(ready.identity.indicator))
  };
  return { ...prepared2, resolved: targets, policy };
}
function worldsFor(prepared2, scenario) {
  const { shocks } = settingsOf(scenario, prepared2.workspace.budget.scenarios);
  const isMerged = shocks.some((one) => one.kind === "merger");
  return isMerged && prepared2.options.boundary !== "successor" ? prepared2.merged() : prepared2;
}

// src/scenarios/run-scenario.ts
function runScenario(prepared2, scenario) {
  const settings = settingsUnder(prepared2, scenario);
  const on = isElsewhere(prepared2, settings) ? prepared2.merged() : prepared2;
  const { money, drivers } = moneyUnder(on, settings);
  return runMoney(on, settings, money, drivers);
}
function settingsUnder({ workspace, baseline }, scenario) {
  const { scenarios } = workspace.budget;
  return scenario === scenarios.get(BASELINE) ? baseline : settingsOf(scenario, scenarios);
}
var isElsewhere = ({ options }, settings) => isMerger(settings) && options.boundary !== "successor";
function moneyUnder({ workspace, lastShare, policy, options, territory, baseline }, settings) {
  if (settings === baseline) return policy.base;
  const nPaths = options.paths;
  const isBaseWorld = settings.drivers.length === 0 && settings.shocks.every((one) => one.kind !== "revenue");
  const drivers = isBaseWorld ? policy.base.drivers : drawDrivers(policy.base.drivers.rows, territory.id, settings, runUniforms(options), nPaths);
  return { money: moneyOf(settings, { drivers, lastShare, programmes: workspace.budget.programmes, nPaths }), drivers };
}
function runMoney(prepared2, settings, money, drivers, effects = effectsOn(prepared2, money, drivers)) {
  const simulation = simulateUnder(prepared2, settings, effects, money, drivers);
  return judgePlan(prepared2, settings, money, drivers, simulation, effects);
}
var effectsOn = (prepared2, money, drivers) => policyEffects(narrowTo(prepared2, prepared2.resolved.filter(isSimulated)).policy, money, drivers);
function simulateUnder({ simulation, resolved, levels, options }, settings, effects, money, drivers) {
  const draws = /* @__PURE__ */ new Map();
  const ranks = new Map(simulation.ranks);
  const drawsUnder = (indicator, link) => {
    const before = simulation.draws.get(indicator.id);
    const effect = effects.get(indicator.id);
    return shocked(effect === void 0 ? before : moved(before, link, effect), settings.shocks, indicator);
  };
  for (const one of resolved) {
    const { indicator } = one;
    if (draws.has(indicator.id)) continue;
    if (one.kind === "identity") {
      for (const [id, { indicator: indicator2, model }] of forecastsOf(one.ready))
        if (!draws.has(id)) draws.set(id, drawsUnder(indicator2, model.link));
      const { draws: own } = identityDraws(one.ready, money, drivers, options.paths, draws);
      draws.set(indicator.id, shocked(own, settings.shocks, indicator));
    } else if (one.kind === "series") {
      draws.set(indicator.id, drawsUnder(indicator, one.fitted.model.link));
    } else if (one.kind === "rank") {
      const effect = effects.get(indicator.score ?? "");
      const before = simulation.ranks.get(indicator.id);
      const spread2 = levels.get(indicator.score ?? "")?.spread;
      if (effect !== void 0 && spread2 !== void 0 && spread2 > 0)
        ranks.set(indicator.id, rankUnder(before, options, effect, spread2));
    }
  }
  return { ...simulation, draws, ranks };
}
var ranksBefore = /* @__PURE__ */ new WeakMap();
function rankUnder(from, options, effect, spread2) {
  const known2 = ranksBefore.get(effect);
  if (known2?.from === from) return known2.rank;
  const by = yearly(effect.nYears, effect.nPaths, (t) => effect.year(t).map((change) => change / spread2));
  const rank = liftedRank(from, options, { firstYear: FIRST_BUDGET_YEAR, by });
  ranksBefore.set(effect, { from, rank });
  return rank;
}

// src/report/answers/open.ts
var FORCEABLE = ["ENVELOPE_EXCEEDED", "ESTIMATE_EXPIRED"];
function openScenarios(workspace, planData, { paths, seed, boundary, force }, asked, elsewhere = []) {
  const { workspace: known2, named } = namedScenarios(workspace, asked);
  const read2 = named.filter((one) => one.scenario !== void 0);
  const found = [
    ...elsewhere,
    ...named.flatMap(({ problems: problems2 }) => problems2),
    ...read2.flatMap((one) => planProblems(one, planData))
  ];
  const canRun = read2.every(({ scenario }) => isInHorizon(scenario) && isOf(scenario, planData));
  if (elsewhere.length > 0 || read2.length < named.length || !canRun) throw new InputError(found);
  const prepared2 = preparedFor(known2, planData, { paths, seed, boundary });
  const runs2 = read2.map(({ scenario, file, line, problems: problems2 }) => {
    const projection = runScenario(prepared2, scenario);
    const all = [...problems2, ...projection.problems.map((one) => ({ ...one, file, line }))];
    return { scenario, projection: { ...projection, problems: all } };
  });
  const problems = runs2.flatMap(({ projection }) => projection.problems);
  const isForced = force && problems.every(({ code }) => FORCEABLE.includes(code));
  if (problems.length > 0 && !isForced) throw new InputError(problems);
  return { workspace, planData, prepared: prepared2, runs: runs2, invalid: problems };
}
function isInHorizon({ policy, world }) {
  const parts = [
    policy?.envelope,
    policy?.spending,
    world?.drivers,
    world?.shocks
  ];
  const rows = parts.flatMap((one) => one ?? []);
  const years = rows.flatMap((row) => ["from", "to", "year"].map((name) => row[name]));
  return years.every((year) => typeof year !== "number" || year >= FIRST_BUDGET_YEAR && year <= LAST_YEAR);
}
var isOf = ({ plan: plan2 }, planData) => plan2 === void 0 || plan2 === planData.plan.id;
function planProblems({ scenario, file }, planData) {
  const { id, plan: plan2 } = scenario;
  if (isOf(scenario, planData)) return [];
  const facts = { field: "plan", got: `${id}: ${plan2}`, allowed: planData.plan.id };
  return [{ file, line: 1, code: "VALUE_NOT_ALLOWED", facts }];
}

// src/scenarios/changed-money.ts
var firstFreeYear = ({ asOf }) => Number(asOf.slice(0, 4)) + 1;
function linesIn(scope, money, programmes) {
  const keys = scope === "envelope" ? [...money.lines.keys()].filter((key) => key.endsWith("|province")) : linesOf(scope.programme, programmes).map((id) => lineKey(id, "province"));
  return keys.filter((key) => money.lines.has(key));
}
function timesMoney(money, keys, factor, { from, to }, nPaths) {
  const envelope = money.envelope.slice();
  const changed = /* @__PURE__ */ new Map();
  for (const key of keys) {
    const before = money.lines.get(key);
    const line = before.slice();
    for (let t = yearAt(from); t <= yearAt(to); t++)
      for (let p = 0; p < nPaths; p++) {
        const i = t * nPaths + p;
        const more = (typeof factor === "number" ? factor : factor[p]) - 1;
        line[i] = before[i] * (1 + more);
        envelope[i] = envelope[i] + before[i] * more;
      }
    changed.set(key, line);
  }
  return withLines(money, envelope, changed, nPaths);
}
function realSum(money, keys, drivers, nPaths) {
  const sum = new Float64Array(money.envelope.length);
  for (const key of keys) {
    const line = money.lines.get(key);
    if (line !== void 0) for (let i = 0; i < sum.length; i++) sum[i] = sum[i] + line[i];
  }
  for (let i = 0; i < sum.length; i++)
    sum[i] = sum[i] / priceAt(drivers, Math.floor(i / nPaths), i % nPaths, nPaths);
  return sum;
}
function totalOf(yearly2, { from, to }, nPaths) {
  const total = new Float64Array(nPaths);
  for (let t = yearAt(from); t <= yearAt(to); t++)
    for (let p = 0; p < nPaths; p++) total[p] = total[p] + yearly2[t * nPaths + p];
  return total;
}

// src/report/briefing/worth-deciding.ts
var ENOUGH = 0.8;
var USUAL = { short: 2, full: 5 };
function isMovable(prepared2, { resolved, target }) {
  if (!isSimulated(resolved)) return false;
  if (resolved.kind === "identity") return linesOfIdentity(resolved.ready).length > 0;
  if (resolved.kind === "milestone") {
    const activities = prepared2.workspace.schedules.get(prepared2.planData.plan.id) ?? [];
    return activities.some(({ of, gate }) => of === target.id && gate !== void 0);
  }
  const { responses, moved: moved2 } = narrowTo(prepared2, [resolved]).policy;
  return responses.length > 0 || moved2.length > 0;
}
function worthDeciding(prepared2, assessments, length) {
  const from = firstFreeYear(prepared2.workspace);
  const open = assessments.filter(
    ({ headline, target }) => headline !== void 0 && headline.probability < ENOUGH && (target.year ?? 0) >= from
  );
  const ranked = open.map((one) => ({
    one,
    isMoved: isMovable(prepared2, one),
    doubt: Math.abs((one.headline?.probability ?? 0) - 0.5)
  })).sort((a, b) => Number(b.isMoved) - Number(a.isMoved) || a.doubt - b.doubt).map(({ one }) => one);
  const isFirst = (one, i) => ranked.findIndex(({ resolved }) => resolved.indicator.id === one.resolved.indicator.id) === i;
  return ranked.filter(isFirst).slice(0, USUAL[length]);
}

// src/scenarios/joint.ts
function judgedOf({ recipe, assessments, reached }) {
  const [never, always] = [0, 1].map((mark) => new Uint8Array(recipe.paths).fill(mark));
  return assessments.flatMap((assessment) => {
    const { status, target } = assessment;
    if (status === "not-assessable") return [];
    return [{ assessment, reached: reached.get(target.id) ?? (status === "met" ? always : never) }];
  });
}
function numberMet(judged, nPaths) {
  const number = new Float64Array(nPaths);
  for (const { reached } of judged)
    for (let p = 0; p < nPaths; p++) number[p] = number[p] + reached[p];
  return number;
}
function spreadOfNumber(number, judged) {
  const n = number.length;
  const sorted2 = number.slice().sort();
  const shares = new Float64Array(judged + 1);
  for (const k of number) shares[k] = shares[k] + 1 / n;
  const mean = number.reduce((sum, k) => sum + k, 0) / n;
  const squares = number.reduce((sum, k) => sum + (k - mean) ** 2, 0);
  const mcse = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
  const at = (level) => sorted2[Math.max(0, Math.ceil(level * n) - 1)];
  const [p10, p50, p90] = [at(0.1), at(0.5), at(0.9)];
  return { judged, mean, mcse, p10, p50, p90, shares };
}
function jointOf(planData, projection) {
  const { paths } = projection.recipe;
  const judged = judgedOf(projection);
  const count = (of, status) => of.filter((one) => one.status === status).length;
  const groups = planData.plan.groups.flatMap(({ id }) => {
    const own = judged.filter(({ assessment }) => assessment.target.group === id);
    if (own.length === 0) return [];
    const leftOut = count(
      projection.assessments.filter(({ target }) => target.group === id),
      "not-assessable"
    );
    const mean = numberMet(own, paths).reduce((sum, k) => sum + k, 0) / paths;
    return [{ group: id, judged: own.length, leftOut, mean, all: allOf(own, paths) }];
  });
  return {
    number: spreadOfNumber(numberMet(judged, paths), judged.length),
    met: count(projection.assessments, "met"),
    missed: count(projection.assessments, "missed"),
    leftOut: count(projection.assessments, "not-assessable"),
    groups
  };
}
function allOf(judged, nPaths) {
  const number = numberMet(judged, nPaths);
  return together(
    number.map((k) => k === judged.length ? 1 : 0),
    weakest(judged)
  );
}
function together(marks, grade) {
  const { probability, mcse } = attainmentOf(countMarked(Uint8Array.from(marks)), marks.length);
  return { probability, mcse, headline: headlineOf(probability, grade) };
}
function weakest(judged) {
  return judged.reduce((worst, { assessment }) => assessment.grade > worst ? assessment.grade : worst, "A");
}

// src/report/answers/kind.ts
function askedIn(field, choices, { sources }) {
  return choices.map((choice, i) => {
    const path = pathIn(field, i);
    return { choice, placeOf: sources?.get(path) ?? (() => ({ file: path, line: 1 })) };
  });
}
var pathIn = (field, i) => field === "scenario" ? field : `${field}.${i}`;

// src/scenarios/affordable.ts
function affordableTimes({ money, drivers }, keys, span, nPaths) {
  const total = drivers.paths.get("total-expenditure");
  if (total === void 0) return Number.POSITIVE_INFINITY;
  const scope = keys.map((key) => money.lines.get(key));
  const own = provincialMoney(money, nPaths);
  let least = Number.POSITIVE_INFINITY;
  for (let t = yearAt(span.from); t <= yearAt(span.to); t++) {
    const at = (yearly2) => medianOf(yearly2.subarray(t * nPaths, (t + 1) * nPaths));
    const spent = scope.reduce((sum, line) => sum + at(line), 0);
    if (spent > 0) least = Math.min(least, (at(total) - at(own) + spent) / spent);
  }
  return least;
}

// src/scenarios/target-worlds.ts
function targetWorlds(whole, scenario, resolved, scope, span) {
  const prepared2 = narrowTo(whole, [resolved]);
  const { workspace, planData, options } = prepared2;
  const nPaths = options.paths;
  const base = runScenario(prepared2, scenario);
  const keys = linesIn(scope, base.money, workspace.budget.programmes);
  const real = realSum(base.money, keys, base.drivers, nPaths);
  return {
    nPaths,
    hasMoney: totalOf(real, span, nPaths).some((money) => money > 0),
    real,
    affordable: affordableTimes(base, keys, span, nPaths),
    outcome: (factor) => {
      const projection = factor === 1 ? base : runMoney(prepared2, base.settings, timesMoney(base.money, keys, factor, span, nPaths), base.drivers);
      const outcome = outcomeOf(resolved, contextOf(planData, workspace.asOf, projection));
      return { ...outcome, grade: projection.assessments[0]?.grade ?? "N" };
    }
  };
}
var HALVINGS2 = 12;
function leastFactors(worlds2, now, atMost, most) {
  const { nPaths, outcome } = worlds2;
  const low = new Float64Array(nPaths).fill(1);
  const high = new Float64Array(nPaths).fill(most);
  const middle = new Float64Array(nPaths);
  for (let i = 0; i < HALVINGS2; i++) {
    for (let p = 0; p < nPaths; p++) middle[p] = Math.sqrt(low[p] * high[p]);
    const { reached } = outcome(middle);
    for (let p = 0; p < nPaths; p++) {
      if (reached[p] === 1) high[p] = middle[p];
      else low[p] = middle[p];
    }
  }
  return high.map((factor, p) => now[p] === 1 ? 1 : atMost[p] === 1 ? factor : Number.POSITIVE_INFINITY);
}

// src/scenarios/cost.ts
var MOST_TIMES = 20;
var SATURATED = 0.01;
function costToReach(whole, scenario, question) {
  const prepared2 = worldsFor(whole, scenario);
  const { target, scope, probability } = question;
  const span = { from: firstFreeYear(prepared2.workspace), to: target.year ?? 0 };
  const cost = (answer, now2) => ({ question, span, now: now2, answer });
  const resolved = prepared2.resolved.find((one) => one.target.id === target.id);
  if (resolved === void 0) throw new RangeError(`${target.id} is not a target of this plan`);
  if (resolved.kind === "observed") return cost({ kind: "observed" });
  if (!isSimulated(resolved)) return cost({ kind: "not-assessable" });
  const worlds2 = targetWorlds(prepared2, scenario, resolved, scope, span);
  const least = worlds2.outcome(1);
  const now = chanceOf(least.reached, least.grade);
  if (now.probability >= probability) return cost({ kind: "already" }, now);
  if (span.from > span.to) return cost({ kind: "too-late" }, now);
  const movers = moversOf(prepared2, resolved);
  if (!worlds2.hasMoney) return cost({ kind: "unmoved", missing: "money", movers }, now);
  const most = worlds2.outcome(MOST_TIMES);
  if (most.sample.every((value, p) => Object.is(value, least.sample[p])))
    return cost({ kind: "unmoved", missing: "response", movers }, now);
  const lost = least.reached.filter((one, p) => one === 1 && most.reached[p] === 0).length;
  if (lost > 0) return cost({ kind: "falls", share: lost / worlds2.nPaths }, now);
  const factors = leastFactors(worlds2, least.reached, most.reached, MOST_TIMES).sort();
  const ceiling = chanceOf(most.reached, most.grade);
  return cost(answerOf(worlds2, factors, ceiling, probability, span), now);
}
function answerOf({ real, nPaths, affordable }, factors, ceiling, probability, span) {
  const total = medianOf(totalOf(real, span, nPaths));
  if (ceiling.probability < probability) {
    const half = factors.filter((one) => one <= MOST_TIMES / 2).length / nPaths;
    const saturated = ceiling.probability - half < SATURATED;
    return { kind: "unreachable", ceiling, saturated, extra: (MOST_TIMES - 1) * total, affordable };
  }
  const { mcse } = attainmentOf(Math.round(probability * nPaths), nPaths);
  const at = (p) => {
    const found = p > 1 ? void 0 : factors[Math.max(0, Math.ceil(p * nPaths) - 1)];
    return found === Number.POSITIVE_INFINITY ? void 0 : found;
  };
  const factor = {
    value: at(probability),
    low: at(probability - 2 * mcse),
    high: at(probability + 2 * mcse)
  };
  const scaled = (by) => ({
    value: by(factor.value),
    low: by(factor.low),
    high: factor.high === void 0 ? void 0 : by(factor.high)
  });
  const extraByYear = Array.from({ length: span.to - span.from + 1 }, (_, i) => {
    const year = span.from + i;
    return { year, value: (factor.value - 1) * medianOf(totalOf(real, { from: year, to: year }, nPaths)) };
  });
  const extra = scaled((times) => (times - 1) * total);
  return { kind: "reached", factor, extra, whole: scaled((times) => times * total), extraByYear, affordable };
}
function chanceOf(reached, grade) {
  const { probability, mcse } = attainmentOf(countMarked(reached), reached.length);
  return { probability, mcse, headline: headlineOf(probability, grade) };
}
function moversOf(prepared2, resolved) {
  const { responses, moved: moved2 } = narrowTo(prepared2, [resolved]).policy;
  const added = moved2.flatMap(({ ready }) => linesOfIdentity(ready)).map((key) => key.slice(0, key.indexOf("|")));
  return [.../* @__PURE__ */ new Set([...responses.map(({ response }) => response.programme), ...added])].sort();
}

// q.mts
var m = (s) => {
  const a = process.memoryUsage();
  console.log(s.padEnd(14), "rss", (a.rss / 1048576).toFixed(0), "heap", (a.heapUsed / 1e6).toFixed(0), "/", (a.heapTotal / 1e6).toFixed(0), "ab", (a.arrayBuffers / 1e6).toFixed(0), "max", (process.resourceUsage().maxRSS / 1024).toFixed(0), performance.now().toFixed(0));
};
m("start");
var w = loadWorkspace("data");
m("load");
var plan = w.plans.get("tinh-mau");
var q = { plan: "tinh-mau", scenario: "baseline", paths: 1e4, seed: 1, boundary: "old", length: "full", language: "vi" };
var { prepared, runs } = openScenarios(w, plan, q, askedIn("scenario", ["baseline"], {}), []);
m("open");
var run = runs.at(-1);
var worlds = worldsFor(prepared, run.scenario);
m("worlds");
var picked = worthDeciding(worlds, run.projection.assessments, "full");
m("picked");
for (const { fan } of run.projection.assessments) ;
m("fans");
for (const { reachedBy: reachedBy2 } of run.projection.assessments) ;
m("reachedBy");
jointOf(plan, run.projection);
m("joint");
var g = (s) => {
  globalThis.gc?.();
  m(s);
};
var ids = picked.map((p) => p.target);
g("--- before");
var costs = prepareRun(w, { ...plan, targets: ids }, { seed: 1, boundary: "old", paths: 2e3 });
g("costs prepared");
for (const t of ids) {
  costToReach(costs, run.scenario, { target: t, probability: 0.8, scope: "envelope" });
  m("cost raw");
  g("cost gc");
}
