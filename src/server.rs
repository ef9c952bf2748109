//! A small server for the built site, with the headers a host must send. For authors and tests; hosting needs none.

use std::path::Path;
use std::sync::{Arc, RwLock};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::LOCATION;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

use crate::address::Base;
use crate::publish::{self, headers_for};

/// What the headers of the site now served allow; a rebuild replaces it.
pub type Allowed = Arc<RwLock<publish::Allowed>>;

/// Serves the folder `out` on `listener` until the process or its runtime ends.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: tokio::net::TcpListener, out: &Path, allowed: Allowed) -> std::io::Result<()> {
    axum::serve(listener, router(out, allowed)).await
}

fn router(out: &Path, allowed: Allowed) -> Router {
    let lost = ServeFile::new(out.join("404.html"));
    let files = ServeDir::new(out).precompressed_br().precompressed_gzip().not_found_service(lost);
    Router::new().fallback_service(files).layer(middleware::from_fn(move |request: Request, next: Next| {
        let allowed = Arc::clone(&allowed);
        async move { with_headers(request, next, &allowed).await }
    }))
}

/// What lies outside the site's folder is not there; inside it, the site's own paths go on.
async fn with_headers(mut request: Request, next: Next, allowed: &Allowed) -> Response {
    let base = allowed.read().map_or_else(|_| Base::default(), |allowed| allowed.base.clone());
    let Some(path) = base.inside(request.uri().path()).map(str::to_owned) else { return outside(&base, &request) };
    // Settings for hosts are no part of the site.
    let path = if path.starts_with("/_") { "/_/".to_owned() } else { path };
    if path != request.uri().path() {
        let with_query = request.uri().query().map(|query| format!("{path}?{query}"));
        match Uri::try_from(with_query.unwrap_or_else(|| path.clone())) {
            Ok(inside) => *request.uri_mut() = inside,
            Err(_) => return outside(&base, &request),
        }
    }
    let mut response = next.run(request).await;
    // A folder without its last `/` is led to the one with it, which lies on the host.
    let led_to = response.headers().get(LOCATION).and_then(|place| place.to_str().ok()).map(|place| base.under(place));
    if let Some(place) = led_to.and_then(|place| HeaderValue::try_from(place).ok()) {
        response.headers_mut().insert(LOCATION, place);
    }
    // What is not there must not be kept: a file that a new build brings would stay lost for a year.
    let path = if response.status() == StatusCode::NOT_FOUND { "/404.html" } else { &path };
    let headers = allowed.read().map_or_else(|_| Vec::new(), |allowed| headers_for(path, &allowed));
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// An answer to what is not the site's: the folder without its last `/` leads in, everything else is not there.
fn outside(base: &Base, request: &Request) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_FOUND;
    if let Ok(place) = HeaderValue::try_from(base.as_str())
        && request.uri().path() == base.prefix()
    {
        *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
        response.headers_mut().insert(LOCATION, place);
    }
    response
}
