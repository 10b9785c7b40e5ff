import { h } from 'preact';

/** Asks for the token that opens the page. */
export const TokenForm = ({ wasWrong, use }: { wasWrong: boolean; use: (token: string) => void }) => (
  <form
    class="card token"
    onSubmit={(event) => {
      event.preventDefault();
      use(String(new FormData(event.currentTarget).get('token')));
    }}
  >
    <label class="field">
      <span>Admin token</span>
      <input type="password" name="token" autocomplete="current-password" required />
    </label>
    <button class="quiet">Show results</button>
    {wasWrong && <p role="alert">This is not the endpoint’s ADMIN_TOKEN.</p>}
  </form>
);
