/** Time that passes only when something happens. */
export interface Timeline {
  /** Milliseconds since its beginning. */
  now(): number;
  /** Does something later. @returns How to call it off. */
  after(milliseconds: number, act: () => void): () => void;
  /** Lets everything happen that is due in so many milliseconds, and what comes of it. */
  pass(milliseconds: number): Promise<void>;
}

interface Plan {
  readonly at: number;
  readonly act: () => void;
  isOff: boolean;
}

export function createTimeline(): Timeline {
  let time = 0;
  /** The next one last. */
  const plans: Plan[] = [];

  return {
    now: () => time,
    after: (milliseconds, act) => {
      const plan = { at: time + Math.max(0, milliseconds), act, isOff: false };
      let place = plans.length;
      while (place > 0 && Number(plans[place - 1]?.at) <= plan.at) place -= 1;
      plans.splice(place, 0, plan);
      return () => void (plan.isOff = true);
    },
    pass: async (milliseconds) => {
      const end = time + milliseconds;
      await settled();
      for (let plan = plans.at(-1); plan && plan.at <= end; plan = plans.at(-1)) {
        plans.pop();
        time = plan.at;
        if (plan.isOff) continue;
        plan.act();
        await settled();
      }
      time = end;
    },
  };
}

/** Once every promise that can go on has gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
