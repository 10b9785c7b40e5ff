/** A row of a chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Of a ranking: the mean place, 1 the best. */
  readonly place?: number;
}

/** The Net Promoter Score, from −100 to 100, and how many gave 0–6, 7–8 and 9–10. */
export interface NetPromoter {
  readonly score: number;
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** Somebody's own words. */
export interface TextAnswer {
  readonly id: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What a group of people answered to a question. */
export interface GroupSummary {
  /** The value that they share; absent: they are everybody. */
  readonly name?: string | undefined;
  readonly answers: number;
  /** Answers that a signed identity vouches for. */
  readonly verified: number;
  readonly bars: readonly Bar[];
  readonly netPromoter?: NetPromoter | undefined;
  readonly average?: number | undefined;
  /** The newest first. */
  readonly texts: readonly TextAnswer[];
}

export interface QuestionSummary {
  readonly id: string;
  readonly prompt: string;
  readonly groups: readonly GroupSummary[];
}

export interface SurveySummary {
  readonly id: string;
  readonly name: string;
  /** People who were shown it. */
  readonly shown: number;
}

/** A property by which answers can be told apart, such as `user.plan`, and its values. */
export interface PropertySummary {
  readonly name: string;
  readonly values: readonly string[];
}

/** How many answers are in which state on their way to CleverTap, and what it complained of. */
export interface RelaySummary {
  readonly states: readonly { readonly state: string; readonly answers: number }[];
  readonly errors: readonly {
    readonly state: string;
    readonly code: number | null;
    readonly error: string;
    readonly answers: number;
    /** The id of one of them. */
    readonly example: string;
  }[];
}

/** All that the page of results shows at a time. */
export interface Summary {
  readonly surveys: readonly SurveySummary[];
  /** The survey shown; absent: there is none yet. */
  readonly survey?: SurveySummary | undefined;
  readonly answers: number;
  /** People who answered. */
  readonly people: number;
  /** People who were shown any survey this month. */
  readonly monthly: number;
  readonly properties: readonly PropertySummary[];
  readonly questions: readonly QuestionSummary[];
  readonly relay: RelaySummary;
}
