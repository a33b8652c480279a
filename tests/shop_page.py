"""A page of a shop, and a story on a page of the same make; neither ever was."""

from cli.sample_pages import ENGLISH_PARAGRAPHS

NAMES = (
    "Blue jug",
    "Tall vase",
    "Salt bowl",
    "Tea cup",
    "Oval dish",
    "Milk can",
    "Egg cup",
    "Plate",
    "Ladle",
    "Pot",
)

CARDS = "".join(
    f'<li class="product-card"><a href="/shop/products/{number}"><h3>{name}</h3></a>'
    f'<span class="price">${number + 12}.00</span><p class="excerpt">A hand-thrown {name.lower()} with a '
    f"glaze of our own, fired twice.</p><span>4.{number} ({number + 3} reviews)</span>"
    "<button>Add to cart</button></li>"
    for number, name in enumerate(NAMES)
)

SHOP = f"""\
<!doctype html><html lang="en"><head><title>Jugs, bowls and vases | Tarn Pottery</title>
<meta property="og:type" content="product.group">
<link rel="canonical" href="https://example.org/shop/collections/all">
</head><body><nav><a href="/">Home</a> <a href="/shop">Shop</a> <a href="/cart">Cart (0)</a></nav>
<main><h1>All products</h1><p>Every piece is hand-thrown in our workshop on the bank of the Tarn, and no two
of them are quite the same in shape or in colour.</p>
<form><label>Sort by</label><select><option>Price</option><option>Newest</option></select>
<label>Filter</label></form>
<ul class="grid">{CARDS}</ul>
<p>Free shipping on orders over $50. Showing 10 of 48 products per page.</p></main>
<footer><a href="/contact">Contact us</a> <a href="/faq">FAQ</a> Copyright Tarn Pottery</footer></body></html>
"""

STORY = f"""\
<!doctype html><html lang="en"><head><title>Harwick will build a new bridge over the Tarn</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-04">
<meta name="author" content="Martha Quill"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harwick will build a new bridge over the Tarn</h1>
<p class="byline">By Martha Quill, 4 March 2024</p>
{"".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH_PARAGRAPHS)}</article>
<aside><h2>Related articles</h2><ul><li><a href="/library">Library opens its doors on Sundays</a></li>
<li><a href="/pool">Swimming pool to close for repairs</a></li></ul></aside>
<footer>Copyright Harwick Gazette</footer></body></html>
"""
