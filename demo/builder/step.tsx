import { h, type ComponentChildren } from 'preact';
import type { Problem } from './problems/problem';

interface StepProps {
  readonly step: Problem['step'] | 'trace';
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One of the things to decide, from top to bottom. */
export const Step = ({ step, number, title, children }: StepProps) => (
  <section class="step" id={`step-${step}`} aria-labelledby={`title-${step}`}>
    <h2 id={`title-${step}`} tabIndex={-1}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      {title}
    </h2>
    {children}
  </section>
);

/** Brings a step into sight and focus, unfolded. */
export function goTo(step: Problem['step']): void {
  const section = document.getElementById(`step-${step}`);
  section?.querySelector('details')?.setAttribute('open', '');
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector('h2')?.focus({ preventScroll: true });
}
