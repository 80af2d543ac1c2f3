// All that pages do without the server: live figures, a word when something takes long, printing. Every page reads and works without it.

const busy = document.getElementById("busy");
let slow = 0;
function wait() {
  clearTimeout(slow);
  slow = setTimeout(() => {
    busy.textContent = busy.dataset.text;
    busy.hidden = false;
  }, 400);
}
if (busy) {
  addEventListener("submit", event => {
    if (event.defaultPrevented) return;
    // A second click while the first is on its way is none.
    if (event.target.dataset.sent) return event.preventDefault();
    event.target.dataset.sent = "1";
    event.submitter?.setAttribute("aria-busy", "true");
    wait();
  });
  addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute("download")) return;
    const to = new URL(link.href);
    if (to.origin === location.origin && (to.pathname !== location.pathname || to.search !== location.search)) wait();
  });
  // Back from the browser's memory, or left by a download.
  addEventListener("pageshow", () => {
    clearTimeout(slow);
    busy.hidden = true;
    document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent);
    document.querySelectorAll("button[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  });
}

addEventListener("click", event => {
  if (event.target.closest?.("[data-print]")) print();
});

// On a narrow screen the menu is one line: the page's own entry is in sight.
const menu = document.querySelector(".menu");
const here = menu?.querySelector("[aria-current]");
if (here && menu.scrollWidth > menu.clientWidth) {
  menu.scrollLeft = here.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;
}

// Arrow keys go from row to row of a list, on each row's first link or box.
addEventListener("keydown", event => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.target.closest?.("table[data-rows] tbody tr");
  if (!row || event.target.matches("select, textarea, input:not([type=checkbox])")) return;
  const to = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  const stop = to?.querySelector("a[href], input[type=checkbox], button");
  if (stop) {
    event.preventDefault();
    stop.focus();
  }
});

// Live figures: the server says when they moved; the page then fetches itself and takes over what is marked.
const live = document.querySelector("[data-live-page]");
if (live) follow(live);

function follow(mark) {
  const state = mark.querySelector("[data-live-state]");
  const least = 2000 + Math.random() * 1000;
  let last = performance.now();
  let shown = null;
  let planned = 0;
  let failures = 0;
  const source = new EventSource("/console/live");

  function say(name, text) {
    mark.classList.toggle("on", name === "on");
    mark.classList.toggle("off", name === "off");
    if (state.textContent !== text) state.textContent = text;
  }

  function end() {
    source.close();
    clearTimeout(planned);
    say("off", mark.dataset.signedOut);
  }

  async function refresh() {
    planned = 0;
    last = performance.now();
    try {
      const answer = await fetch(location.href, { headers: { "X-Console-Live": "1" }, redirect: "error", cache: "no-store" });
      if (answer.status === 401) return end();
      if (!answer.ok) throw new Error(answer.status);
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      failures = 0;
      say("on", mark.dataset.liveWord);
    } catch {
      failures++;
      say("off", mark.dataset.interrupted);
      plan();
    }
  }

  function plan() {
    if (planned || document.hidden) return;
    const pause = least * Math.min(2 ** failures, 30);
    planned = setTimeout(refresh, Math.max(0, last + pause - performance.now()));
  }

  source.addEventListener("open", () => say("on", mark.dataset.liveWord));
  source.addEventListener("moved", event => {
    // The first one may tell of the figures that the page came with.
    const known = shown === null && event.data === mark.dataset.pulse;
    shown = event.data;
    if (!known) plan();
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) end();
    else say("off", mark.dataset.interrupted);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && shown !== null) plan();
  });
  addEventListener("pagehide", () => source.close());
}

function take(page) {
  for (const old of document.querySelectorAll("[data-live][id]")) {
    const now = page.getElementById(old.id);
    if (!now || now.innerHTML === old.innerHTML && now.getAttribute("href") === old.getAttribute("href")) continue;
    if (old !== document.activeElement && old.contains(document.activeElement)) continue;
    old.replaceChildren(...now.childNodes);
    if (now.hasAttribute("href")) old.setAttribute("href", now.getAttribute("href"));
    old.classList.remove("moved");
    void old.offsetWidth;
    old.classList.add("moved");
  }
}
