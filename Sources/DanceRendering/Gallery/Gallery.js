// Finds formations: a card is shown if it holds every word that was typed, wherever it is written.
(() => {
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const chapters = [...document.querySelectorAll(".chapter")].map((element) => ({
    element,
    cards: [...element.querySelectorAll(".card")].map((card) => ({
      card, text: (element.querySelector("h2").textContent + " " + card.textContent).toLowerCase(),
    })),
  }));
  const show = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    let total = 0;
    for (const { element, cards } of chapters) {
      let shown = 0;
      for (const { card, text } of cards) {
        const isFound = wanted.every((word) => text.includes(word));
        card.hidden = !isFound;
        shown += isFound ? 1 : 0;
      }
      element.hidden = shown === 0;
      total += shown;
    }
    found.textContent = wanted.length === 0 ? "" : total === 0 ? "nothing found" : String(total) + " found";
  };
  words.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    if (event.target === words) {
      if (event.key === "Escape") {
        words.value = "";
        show();
      }
    } else if (event.key === "/") {
      event.preventDefault();
      words.focus();
    }
  });
  document.getElementById("find").hidden = false;
  // The browser may have kept what was typed before.
  show();
})();
